package suyuan.verifier.projection;

import java.util.OptionalLong;
import suyuan.model.gs1.Item;

/// An item of a lot with what an analysis asks of it.
///
/// @param holder who has it, or who sold it
/// @param soldAt first sale that stands, by event time, in milliseconds since 1970 UTC
/// @param channel code of the channel of that sale; empty if none is said
public record LotItem(
    Item item, String holder, String state, OptionalLong soldAt, String channel) {}
