package suyuan.verifier.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micronaut.context.annotation.Requires;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.AbstractHealthIndicator;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/// How far the read model is, and what it is stuck at. One that lags behind still answers, and says
/// as of when.
@Singleton
@Requires(beans = Projection.class)
final class ReadModelHealth extends AbstractHealthIndicator<Map<String, Object>>
    implements MeterBinder {
  private final Projection projection;

  ReadModelHealth(Projection projection) {
    this.projection = projection;
  }

  @Override
  protected Map<String, Object> getHealthInformation() {
    try {
      Progress progress = projection.progress();
      healthStatus = HealthStatus.UP;
      Map<String, Object> told = new LinkedHashMap<>();
      told.put("block", progress.position().block());
      told.put("recorded", progress.ledgerTime().toString());
      told.put("records", progress.records());
      told.put("digest", progress.digest().hex());
      projection.stumble().ifPresent(one -> told.put("stuck", stuck(one)));
      return told;
    } catch (ProjectionException e) {
      healthStatus = HealthStatus.DOWN;
      return Map.of();
    }
  }

  private static Map<String, Object> stuck(Stumbles.Stumble stumble) {
    return Map.of(
        "afterBlock", stumble.block(), "tries", stumble.tries(), "failure", stumble.failure());
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("suyuan.read.model.tries", this, ReadModelHealth::tries)
        .description("How often in a row the read model has failed at the same block")
        .register(registry);
  }

  private double tries() {
    return projection.stumble().map(Stumbles.Stumble::tries).orElse(0);
  }

  @Override
  protected String getName() {
    return "read-model";
  }
}
