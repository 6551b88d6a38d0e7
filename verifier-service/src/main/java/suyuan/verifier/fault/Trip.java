package suyuan.verifier.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import suyuan.model.trace.TraceEvent.Conditions;
import suyuan.model.trace.TraceEvent.ConditionsRecorded;
import suyuan.model.trace.TraceEvent.Received;
import suyuan.model.trace.TraceEvent.Shipped;
import suyuan.verifier.report.Told;

/// One shipment with the logs that went along.
///
/// @param arrived by its receiver's word
record Trip(Told told, Shipped shipped, Optional<Instant> arrived, List<Told> logs) {
  /// A log that began later than this after the departure is another trip's.
  private static final Duration LATE = Duration.ofHours(1);

  static Trip of(Told told, Haulage haulage) {
    Shipped shipped = (Shipped) told.event();
    List<Told> others = haulage.about(shipped.things());
    Optional<Instant> arrived =
        others.stream()
            .filter(one -> !one.time().isBefore(told.time()))
            .filter(one -> one.event() instanceof Received to && to.place().equals(shipped.to()))
            .map(Told::time)
            .findFirst();
    return new Trip(
        told,
        shipped,
        arrived,
        others.stream()
            .filter(one -> one.event() instanceof ConditionsRecorded)
            .filter(log -> ranDuring(log, told.time(), arrived))
            .toList());
  }

  /// Whether a log tells of a stretch of time: where its end is known, half of the log or half of
  /// the stretch must be common.
  static boolean ranDuring(Told log, Instant left, Optional<Instant> arrived) {
    Conditions said = ((ConditionsRecorded) log.event()).conditions();
    if (arrived.isEmpty()) {
      return !said.start().isAfter(left.plus(LATE)) && said.end().isAfter(left);
    }
    Instant from = said.start().isAfter(left) ? said.start() : left;
    Instant to = said.end().isBefore(arrived.get()) ? said.end() : arrived.get();
    double common = seconds(from, to);
    return common > 0
        && (common >= 0.5 * seconds(said.start(), said.end())
            || common >= 0.5 * seconds(left, arrived.get()));
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toSeconds();
  }

  /// Seconds under way; empty while it hasn't arrived.
  Optional<Long> lasted() {
    return arrived.map(end -> Duration.between(told.time(), end).toSeconds());
  }

  static boolean is(Told told) {
    return told.event() instanceof Shipped;
  }
}
