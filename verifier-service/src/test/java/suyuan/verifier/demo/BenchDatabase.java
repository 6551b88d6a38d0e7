package suyuan.verifier.demo;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import suyuan.verifier.node.Schemas;
import suyuan.verifier.postgres.Postgres;

/// A PostgreSQL of a benchmark's own with the node's empty tables.
record BenchDatabase(Postgres postgres, HikariDataSource pool) implements AutoCloseable {

  static BenchDatabase start(Path home) {
    Path cache = Path.of(System.getProperty("user.home"), ".cache", "suyuan");
    Postgres postgres = Postgres.start(home.resolve("postgres"), cache);
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(postgres.jdbcUrl());
    config.setUsername(postgres.user());
    config.setPassword(postgres.password());
    HikariDataSource pool = new HikariDataSource(config);
    Schemas.migrate(pool);
    return new BenchDatabase(postgres, pool);
  }

  @Override
  public void close() {
    pool.close();
    postgres.close();
  }
}
