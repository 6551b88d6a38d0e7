package suyuan.verifier.report;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import suyuan.model.registry.Product.Limits;
import suyuan.model.trace.TraceEvent.Conditions;

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
