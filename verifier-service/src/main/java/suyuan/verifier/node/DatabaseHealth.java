package suyuan.verifier.node;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.AbstractHealthIndicator;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/// The node is up as long as its database answers.
@Singleton
@Readiness
final class DatabaseHealth extends AbstractHealthIndicator<String> {

  private static final int SECONDS = 2;

  private final DataSource database;

  DatabaseHealth(DataSource database) {
    this.database = database;
  }

  @Override
  protected String getHealthInformation() {
    try (Connection connection = database.getConnection()) {
      boolean answers = connection.isValid(SECONDS);
      healthStatus = answers ? HealthStatus.UP : HealthStatus.DOWN;
      return answers ? "answers" : "does not answer in time";
    } catch (SQLException e) {
      healthStatus = HealthStatus.DOWN;
      return "can't be reached";
    }
  }

  @Override
  protected String getName() {
    return "database";
  }
}
