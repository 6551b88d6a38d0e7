package suyuan.verifier.projection;

import java.util.Optional;
import suyuan.model.gs1.Item;
import suyuan.model.gs1.Lot;

/// Where an item is, in a word.
///
/// @param lot by its serial list, else by the events; empty if unknown or contradictory
/// @param state `held`, `under-way`, `sold`, `gone` or `unknown`; in a unit: the unit's
public record ItemPlace(Item item, Optional<Lot> lot, String state) {}
