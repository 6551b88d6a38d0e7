package suyuan.verifier.projection;

import java.time.Instant;
import suyuan.model.gs1.Gln;
import suyuan.model.registry.PartyId;

/// An item's first sale that stands.
///
/// @param channel its code; empty if none is said
public record ItemSale(Instant time, Gln place, PartyId seller, String channel) {}
