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
    var part = Stretch.of(log, new Window(from.toEpochMilli(), to.toEpochMilli()));
    return measured.along(new ItemPath(List.of(part), limits, Optional.empty())).exposure();
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
