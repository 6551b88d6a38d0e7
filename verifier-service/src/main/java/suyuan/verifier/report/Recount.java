package suyuan.verifier.report;

/// A logger file counted again against the product's limits, from its raw readings. Seconds.
///
/// @param bearsOut whether the file is what the event says of it
record Recount(long below, long above, boolean bearsOut) {}
