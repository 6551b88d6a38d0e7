package suyuan.verifier.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;

/// The days around what happened to a lot, in which the same carrier, warehouse or line would have
/// had the same fault.
record Span(Instant from, Instant to) {
  private static final Duration AROUND = Duration.ofDays(10);

  /// From ten days before the first to ten days after the last.
  ///
  /// @param times at least one
  static Span around(Collection<Instant> times) {
    return new Span(Collections.min(times).minus(AROUND), Collections.max(times).plus(AROUND));
  }

  boolean holds(Instant time) {
    return !time.isBefore(from) && !time.isAfter(to);
  }
}
