package suyuan.verifier.node;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.Extension;
import org.postgresql.ds.PGSimpleDataSource;

/// A real, migrated, empty database for one test class: `@RegisterExtension static final
/// FreshDatabase DATABASE = new FreshDatabase();`
///
/// All of a run's databases live in one PostgreSQL below `target`, copied from one migrated
/// template, which takes about 0.1 s each.
public final class FreshDatabase implements Extension, AfterAllCallback {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final TestServer server = TestServer.running();
  private final String name = "test_" + COUNT.incrementAndGet();
  private final HikariDataSource pool = new HikariDataSource();

  public FreshDatabase() {
    server.createDatabase(name);
    pool.setJdbcUrl(server.url(name));
    pool.setUsername(server.user());
    pool.setPassword(server.password());
    pool.setMaximumPoolSize(8);
    pool.setMinimumIdle(0);
  }

  public DataSource dataSource() {
    return pool;
  }

  public Jdbi jdbi() {
    return Jdbi.create(pool);
  }

  /// As the database of a whole node.
  public Settings.Database settings() {
    return new Settings.Database(server.url(name), server.user(), server.password());
  }

  /// The properties under which Micronaut's context finds this database.
  public Map<String, Object> properties() {
    return Map.of(
        "suyuan.jdbc.url", server.url(name),
        "suyuan.jdbc.user", server.user(),
        "suyuan.jdbc.password", server.password());
  }

  /// A node on this database and any free port, its folder below `target`.
  public Node node() {
    return node(Map.of());
  }

  /// The same with settings of single features.
  public Node node(Map<String, Object> more) {
    Settings base = Settings.in(TestServer.TARGET.resolve("node-" + name));
    return Node.start(
        new Settings(
            base.host(), 0, base.home(), base.cache(), Optional.of(settings()), false, more));
  }

  @Override
  public void afterAll(org.junit.jupiter.api.extension.ExtensionContext context) {
    pool.close();
    server.dropDatabase(name);
  }

  static DataSource plain(String url, String user, String password) {
    var source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(user);
    source.setPassword(password);
    return source;
  }
}
