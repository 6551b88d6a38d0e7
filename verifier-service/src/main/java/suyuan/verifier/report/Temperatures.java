package suyuan.verifier.report;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import suyuan.model.registry.Product.Limits;
import suyuan.model.trace.TraceEvent.Conditions;
import suyuan.verifier.report.ItemPath.Stretch;

/// What a temperature log says against a product's limits: by its file where that is here, else by
/// its event.
@Singleton
public final class Temperatures {
  private static final long ROUNDING_SECONDS = 60;

  /// Goods may lie at their maker's for long.
  private static final Duration BEFORE_THE_FIRST_MOVE = Duration.ofDays(366);

  private final Measured measured;

  Temperatures(Measured measured) {
    this.measured = measured;
  }

  public Exposure of(Conditions log, Optional<Limits> limits) {
    return of(log, limits, measured);
  }

  /// The same for a part of its time, cut where its readings are here; a summary can't be cut, so
  /// it counts whole. Empty if nothing was recorded in that part.
  public Optional<Exposure> between(
      Instant from, Instant to, Conditions log, Optional<Limits> limits) {
    var part =
        Stretch.of(log, new Window(from.toEpochMilli(), to.toEpochMilli()), Optional.empty());
    return measured.along(new ItemPath(List.of(part), limits, Optional.empty())).exposure();
  }

  /// What can't be right among records of the same goods.
  ///
  /// @param events how these goods were moved and kept, in order of time; not how they were made
  /// @param limits that they have to keep
  public Doubts doubts(List<Told> events, Optional<Limits> limits, Speaker speaker) {
    return new Doubts(
        limits,
        measured,
        new Stays(events, CustodyCheck.legs(events), speaker, true, BEFORE_THE_FIRST_MOVE));
  }

  /// Whether the raw file is at hand and bears the event out.
  public boolean isBorneOut(Conditions log) {
    return measured.slices(log).isPresent();
  }

  /// Whether the raw file is at hand and shows more time outside than the event tells of.
  ///
  /// @param inForce the limits when it was recorded, by which its author counted
  public boolean hidesTime(Conditions log, Optional<Limits> inForce) {
    if (log.secondsBelow().isEmpty() && log.secondsAbove().isEmpty()) {
      return false;
    }
    long told = log.secondsBelow().orElse(0L) + log.secondsAbove().orElse(0L);
    return inForce
        .flatMap(one -> measured.of(log, one))
        .filter(found -> found.below() + found.above() > told + ROUNDING_SECONDS)
        .isPresent();
  }

  static Exposure of(Conditions log, Optional<Limits> limits, Measured measured) {
    long span = Duration.between(log.start(), log.end()).toSeconds();
    Recount outside =
        limits.flatMap(one -> measured.of(log, one)).orElseGet(() -> Recount.told(log));
    return new Exposure(
        limits,
        log.min(),
        log.max(),
        Math.max(0, span - log.gapSeconds()),
        outside.below(),
        outside.above(),
        log.gapSeconds());
  }
}
