package suyuan.verifier.node;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// The schemas and their migrations, one folder each below `db/`.
///
/// `chain` is the embedded ledger's truth; `ledger` is derived and can be rebuilt at any time;
/// `node` is this node's own. Each has its own Flyway history, so that dropping `ledger` drops its
/// history too.
public final class Schemas {

  private static final List<String> ALL = List.of("chain", "ledger", "node");

  private Schemas() {}

  /// Brings every schema to the newest version.
  public static void migrate(DataSource database) {
    ALL.forEach(schema -> migrate(database, schema));
  }

  /// Drops the derived schema and creates it anew, empty.
  public static void recreateLedger(DataSource database) {
    flyway(database, "ledger", false).clean();
    migrate(database, "ledger");
  }

  private static void migrate(DataSource database, String schema) {
    flyway(database, schema, true).migrate();
  }

  private static Flyway flyway(DataSource database, String schema, boolean keep) {
    return Flyway.configure()
        .dataSource(database)
        .schemas(schema)
        .defaultSchema(schema)
        .createSchemas(true)
        .locations("classpath:db/" + schema)
        .failOnMissingLocations(false)
        .cleanDisabled(keep)
        .loggers("slf4j")
        .load();
  }
}
