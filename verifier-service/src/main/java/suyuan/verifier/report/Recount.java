package suyuan.verifier.report;

import suyuan.model.trace.TraceEvent.Conditions;

/// A logger file counted again against the product's limits, from its raw readings. Seconds.
///
/// @param bearsOut whether the file is what the event says of it
record Recount(long below, long above, boolean bearsOut) {
  /// What the event says; nothing said counts as nothing outside, which the extremes may refute.
  static Recount told(Conditions log) {
    return new Recount(log.secondsBelow().orElse(0L), log.secondsAbove().orElse(0L), true);
  }

  Recount refuted() {
    return new Recount(below, above, false);
  }
}
