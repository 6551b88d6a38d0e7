package suyuan.verifier.node;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/// The database as the features get it: migrated, pooled.
@Factory
final class DatabaseBeans {

  @Singleton
  @Bean(preDestroy = "close")
  HikariDataSource pool(
      @Value("${suyuan.jdbc.url}") String url,
      @Value("${suyuan.jdbc.user:}") String user,
      @Value("${suyuan.jdbc.password:}") String password) {
    var config = new HikariConfig();
    config.setPoolName("suyuan");
    config.setJdbcUrl(url);
    if (!user.isEmpty()) {
      config.setUsername(user);
      config.setPassword(password);
    }
    config.setMaximumPoolSize(24);
    config.setMinimumIdle(4);
    config.setConnectionTimeout(10_000);
    config.setAutoCommit(true);
    config.addDataSourceProperty("ApplicationName", "suyuan");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    var pool = new HikariDataSource(config);
    Schemas.migrate(pool);
    return pool;
  }

  /// Made when the context starts: a node that can't migrate its database doesn't start.
  @Context
  Jdbi jdbi(DataSource pool) {
    return Jdbi.create(pool);
  }
}
