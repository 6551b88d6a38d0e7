package suyuan.verifier.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import suyuan.model.registry.Product;
import suyuan.model.trace.TraceEvent.Conditions;
import suyuan.model.trace.TraceEvent.ConditionsRecorded;
import suyuan.verifier.report.CustodyCheck.Leg;

/// Temperatures over all logger files of the journey. A leg without a log is time without record.
final class ColdChainCheck {
  private ColdChainCheck() {}

  static Check of(Case it) {
    List<Told> logs = it.all(ConditionsRecorded.class);
    Optional<Exposure> exposure = exposure(it);
    return new Check.ColdChain(
        exposure.map(one -> answer(one, it.speaker().evidence(logs))).orElseGet(Answer::missing),
        exposure);
  }

  private static Answer answer(Exposure exposure, List<Evidence> evidence) {
    if (exposure.contradictsItself()) {
      return new Answer(Known.CONTRADICTED, Outcome.FAILS, evidence);
    }
    return exposure.limits().isEmpty()
        ? Answer.asserted(Outcome.OPEN, evidence)
        : Answer.asserted(exposure.exceeds() ? Outcome.FAILS : Outcome.HOLDS, evidence);
  }

  /// All that is recorded, put together.
  static Optional<Exposure> exposure(Case it) {
    return it.told(ConditionsRecorded.class)
        .map(told -> of(((ConditionsRecorded) told.event()).conditions(), limits(it)))
        .reduce(Exposure::and)
        .map(one -> one.without(unrecorded(it)));
  }

  private static Optional<Product.Limits> limits(Case it) {
    return it.product().flatMap(Product::limits);
  }

  private static Exposure of(Conditions log, Optional<Product.Limits> limits) {
    long span = Duration.between(log.start(), log.end()).toSeconds();
    return new Exposure(
        limits,
        log.min(),
        log.max(),
        Math.max(0, span - log.gapSeconds()),
        log.secondsBelow(),
        log.secondsAbove(),
        log.gapSeconds());
  }

  /// Seconds of legs, told by both sides, that no log touches.
  private static long unrecorded(Case it) {
    return CustodyCheck.legs(it).stream()
        .filter(Leg::isWhole)
        .filter(leg -> !isLogged(it, leg))
        .mapToLong(leg -> Duration.between(start(leg), end(leg)).toSeconds())
        .sum();
  }

  private static boolean isLogged(Case it, Leg leg) {
    return it.told(ConditionsRecorded.class)
        .map(told -> ((ConditionsRecorded) told.event()).conditions())
        .anyMatch(log -> log.start().isBefore(end(leg)) && log.end().isAfter(start(leg)));
  }

  private static Instant start(Leg leg) {
    return leg.shipped().orElseThrow().time();
  }

  private static Instant end(Leg leg) {
    return leg.received().orElseThrow().time();
  }
}
