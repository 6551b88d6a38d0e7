package suyuan.verifier.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import suyuan.model.trace.TraceEvent.Conditions;
import suyuan.model.trace.TraceEvent.ConditionsRecorded;
import suyuan.verifier.report.CustodyCheck.Leg;

/// Temperatures over all logger files of the journey. A leg without a log is time without record.
final class ColdChainCheck {
  private ColdChainCheck() {}

  static Check of(Case it) {
    List<Told> logs = it.own(ConditionsRecorded.class).toList();
    Optional<Exposure> exposure = exposure(it);
    return new Check.ColdChain(
        exposure
            .map(one -> answer(it, one, it.speaker().evidence(logs)))
            .orElseGet(Answer::missing),
        exposure);
  }

  private static Answer answer(Case it, Exposure exposure, List<Evidence> evidence) {
    if (logs(it).anyMatch(log -> new ItemPath(it).isRefuted(log))) {
      return new Answer(Known.CONTRADICTED, Outcome.FAILS, evidence);
    }
    return exposure.limits().isEmpty()
        ? Answer.asserted(Outcome.OPEN, evidence)
        : Answer.asserted(exposure.exceeds() ? Outcome.FAILS : Outcome.HOLDS, evidence);
  }

  private static Stream<Conditions> logs(Case it) {
    return it.own(ConditionsRecorded.class)
        .map(told -> ((ConditionsRecorded) told.event()).conditions());
  }

  /// All that is recorded, put together.
  static Optional<Exposure> exposure(Case it) {
    return new ItemPath(it)
        .exposures()
        .reduce(Exposure::and)
        .map(one -> one.without(unrecorded(it)));
  }

  /// Seconds of legs, told by both sides, that no log touches.
  private static long unrecorded(Case it) {
    return it.legs().stream()
        .filter(Leg::isWhole)
        .filter(leg -> !it.isUpstream(leg.shipped().orElseThrow().event()))
        .filter(leg -> !isLogged(it, leg))
        .mapToLong(leg -> Duration.between(start(leg), end(leg)).toSeconds())
        .sum();
  }

  private static boolean isLogged(Case it, Leg leg) {
    return logs(it)
        .anyMatch(log -> log.start().isBefore(end(leg)) && log.end().isAfter(start(leg)));
  }

  private static Instant start(Leg leg) {
    return leg.shipped().orElseThrow().time();
  }

  private static Instant end(Leg leg) {
    return leg.received().orElseThrow().time();
  }
}
