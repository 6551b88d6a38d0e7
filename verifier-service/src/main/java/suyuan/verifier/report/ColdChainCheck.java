package suyuan.verifier.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import suyuan.model.trace.TraceEvent.Conditions;
import suyuan.model.trace.TraceEvent.ConditionsRecorded;
import suyuan.verifier.report.Check.Unusable;
import suyuan.verifier.report.CustodyCheck.Handover;

/// Temperatures over all logger files of the journey. A leg without a log is time without record,
/// and so is one whose log can't be right.
final class ColdChainCheck {
  private ColdChainCheck() {}

  static Check of(Case it) {
    List<Told> logs = it.own(ConditionsRecorded.class).toList();
    Optional<Exposure> exposure = exposure(it);
    List<Unusable> unusable = unusable(it, logs);
    return new Check.ColdChain(
        exposure
            .map(one -> answer(it, one, it.speaker().evidence(logs), unusable.isEmpty()))
            .orElseGet(Answer::missing),
        exposure,
        unusable);
  }

  private static List<Unusable> unusable(Case it, List<Told> logs) {
    return logs.stream()
        .flatMap(
            log ->
                it.doubts().about(log).stream()
                    .map(doubt -> new Unusable(doubt, it.speaker().evidence(log))))
        .toList();
  }

  private static Answer answer(
      Case it, Exposure exposure, List<Evidence> evidence, boolean allCounts) {
    if (it.way().isRefuted()) {
      return new Answer(Known.CONTRADICTED, Outcome.FAILS, evidence);
    }
    return exposure.limits().isEmpty()
        ? Answer.asserted(Outcome.OPEN, evidence)
        : Answer.asserted(exposure.exceeds() ? Outcome.FAILS : within(it, allCounts), evidence);
  }

  /// What wasn't looked at, or can't be right, is not within limits by that.
  private static Outcome within(Case it, boolean allCounts) {
    return allCounts && !it.dossier().truncated() ? Outcome.HOLDS : Outcome.OPEN;
  }

  /// All that is recorded, put together.
  static Optional<Exposure> exposure(Case it) {
    return it.way().exposure().map(one -> one.without(unrecorded(it)));
  }

  /// Seconds of legs, told by both sides, that no log touches.
  private static long unrecorded(Case it) {
    return it.legs().stream()
        .filter(Handover::isWhole)
        .filter(leg -> !it.isUpstream(leg.shipped().orElseThrow().event()))
        .filter(leg -> !isLogged(it, leg))
        .mapToLong(leg -> Duration.between(start(leg), end(leg)).toSeconds())
        .sum();
  }

  private static boolean isLogged(Case it, Handover leg) {
    return it.own(ConditionsRecorded.class)
        .filter(log -> it.doubts().about(log).isEmpty())
        .anyMatch(log -> isOn(it, log, leg));
  }

  /// Whether a log tells of this leg: an item's own logs do whenever they ran, a lot's only where
  /// they went with the same units.
  private static boolean isOn(Case it, Told log, Handover leg) {
    Conditions said = ((ConditionsRecorded) log.event()).conditions();
    Told left = leg.shipped().orElseThrow();
    return said.start().isBefore(end(leg))
        && said.end().isAfter(start(leg))
        && (it.aboutItem() || CustodyCheck.share(left.event().things(), log.event().things()));
  }

  private static Instant start(Handover leg) {
    return leg.shipped().orElseThrow().time();
  }

  private static Instant end(Handover leg) {
    return leg.received().orElseThrow().time();
  }
}
