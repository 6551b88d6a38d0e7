package suyuan.verifier.fault;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import suyuan.model.registry.Product.Limits;
import suyuan.model.trace.TraceEvent.Conditions;
import suyuan.model.trace.TraceEvent.ConditionsRecorded;
import suyuan.verifier.report.Doubt;
import suyuan.verifier.report.Speaker;
import suyuan.verifier.report.Temperatures;
import suyuan.verifier.report.Told;

/// Why temperature records of a picture's goods can't be right.
final class LogDoubts {
  private final Speaker speaker;
  private final Temperatures temperatures;
  private final Optional<Limits> limits;
  private final Haulage haulage;
  private final Function<Told, Optional<Limits>> inForce;
  private final Map<Told, Optional<Doubt>> known = new HashMap<>();

  /// @param limits by which the lot is judged
  /// @param inForce those when a record was made, by which its author counted
  LogDoubts(
      Speaker speaker,
      Temperatures temperatures,
      Optional<Limits> limits,
      Haulage haulage,
      Function<Told, Optional<Limits>> inForce) {
    this.speaker = speaker;
    this.temperatures = temperatures;
    this.limits = limits;
    this.haulage = haulage;
    this.inForce = inForce;
  }

  /// Empty if nothing speaks against it.
  Optional<Doubt> about(Told log) {
    return known.computeIfAbsent(log, this::doubt);
  }

  private Optional<Doubt> doubt(Told log) {
    List<Told> others = haulage.about(log.event().things());
    Optional<Doubt> found = temperatures.doubts(others, limits, speaker).about(log);
    return found.isEmpty() && temperatures.hidesTime(said(log), inForce.apply(log))
        ? Optional.of(Doubt.FILE)
        : found;
  }

  private static Conditions said(Told log) {
    return ((ConditionsRecorded) log.event()).conditions();
  }

  /// Records of a trip's goods that can't be right and are not even of its time: each stands with
  /// the trip that is nearest.
  List<Told> astray(Trip trip) {
    return haulage.about(trip.shipped().things()).stream()
        .filter(told -> told.event() instanceof ConditionsRecorded)
        .filter(log -> !trip.logs().contains(log) && about(log).isPresent())
        .filter(log -> nearest(log).filter(trip.told()::equals).isPresent())
        .toList();
  }

  private Optional<Told> nearest(Told log) {
    return haulage.about(log.event().things()).stream()
        .filter(Trip::is)
        .min(Comparator.comparing(left -> apart(log, left)));
  }

  private static Duration apart(Told log, Told left) {
    return Duration.between(left.time(), said(log).start()).abs();
  }
}
