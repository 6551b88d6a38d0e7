package suyuan.verifier.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.AbstractHealthIndicator;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jdbi.v3.core.JdbiException;

/// Alarms for those who look after the node, as the gauge `suyuan.ledger.alarms`. A node with
/// alarms is well: it is the ledger that holds what it should not.
@Singleton
final class AlarmHealth extends AbstractHealthIndicator<Map<String, Object>>
    implements MeterBinder {
  private final Alarms alarms;

  AlarmHealth(Alarms alarms) {
    this.alarms = alarms;
  }

  @Override
  protected Map<String, Object> getHealthInformation() {
    try {
      alarms.count();
      healthStatus = HealthStatus.UP;
    } catch (JdbiException e) {
      healthStatus = HealthStatus.DOWN;
    }
    return Map.of();
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("suyuan.ledger.alarms", this, AlarmHealth::count)
        .description("Records on the ledger that this node does not believe, and disagreeing nodes")
        .register(registry);
  }

  private double count() {
    try {
      return alarms.count();
    } catch (JdbiException e) {
      return Double.NaN;
    }
  }

  @Override
  protected String getName() {
    return "alarms";
  }
}
