package suyuan.verifier.projection;

import io.micronaut.context.annotation.Requires;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.AbstractHealthIndicator;
import jakarta.inject.Singleton;
import java.util.Map;

/// How far the read model is. One that lags behind still answers, and says as of when.
@Singleton
@Requires(beans = Projection.class)
final class ReadModelHealth extends AbstractHealthIndicator<Map<String, Object>> {
  private final Projection projection;

  ReadModelHealth(Projection projection) {
    this.projection = projection;
  }

  @Override
  protected Map<String, Object> getHealthInformation() {
    try {
      Progress progress = projection.progress();
      healthStatus = HealthStatus.UP;
      return Map.of(
          "block", progress.position().block(),
          "recorded", progress.ledgerTime().toString(),
          "records", progress.records(),
          "digest", progress.digest().hex());
    } catch (ProjectionException e) {
      healthStatus = HealthStatus.DOWN;
      return Map.of();
    }
  }

  @Override
  protected String getName() {
    return "read-model";
  }
}
