package suyuan.verifier.projection;

import java.util.OptionalLong;
import suyuan.model.gs1.Item;

/// An item of a lot with what an analysis asks of it.
///
/// @param holder who has it, or who sold it
/// @param soldAt first sale by event time, in milliseconds since 1970 UTC
public record LotItem(Item item, String holder, String state, OptionalLong soldAt) {}
