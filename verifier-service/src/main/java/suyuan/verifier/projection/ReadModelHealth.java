package suyuan.verifier.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micronaut.context.annotation.Requires;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.AbstractHealthIndicator;
import jakarta.inject.Singleton;
import java.util.Map;

/// Whether the read model can be read. One that lags behind still answers, and says as of when;
/// `GET /history` tells how far it is. What is unwell is told without details, to anybody.
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
      projection.progress();
      healthStatus = HealthStatus.UP;
    } catch (ProjectionException e) {
      healthStatus = HealthStatus.DOWN;
    }
    return Map.of();
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
