package suyuan.verifier.http;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/// Tells a database that is away, restarting or out of room, which goes by, from a failure that
/// comes back however often one tries.
public final class DatabaseAway {

  /// Classes of SQLSTATE: connection exception, insufficient resources, operator intervention
  /// (PostgreSQL manual, appendix A).
  private static final Set<String> PASSING = Set.of("08", "53", "57");

  private DatabaseAway() {}

  /// The database's own words, if that is why this failed.
  public static Optional<SQLException> of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return Optional.of(sql).filter(DatabaseAway::passes);
      }
    }
    return Optional.empty();
  }

  private static boolean passes(SQLException cause) {
    String state = cause.getSQLState();
    return state == null || state.length() < 2 || PASSING.contains(state.substring(0, 2));
  }
}
