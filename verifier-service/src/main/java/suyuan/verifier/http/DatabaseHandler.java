package suyuan.verifier.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A database that is away, restarting or out of room is no failure of the request: it can be sent
/// again, and the answer says when.
@Singleton
@SuppressWarnings("rawtypes")
final class DatabaseHandler implements ExceptionHandler<JdbiException, HttpResponse<byte[]>> {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseHandler.class);

  /// Classes of SQLSTATE: connection exception, insufficient resources, operator intervention
  /// (PostgreSQL manual, appendix A).
  private static final Set<String> PASSING = Set.of("08", "53", "57");

  private static final String SECONDS = "2";

  @Override
  public HttpResponse<byte[]> handle(HttpRequest request, JdbiException exception) {
    Optional<SQLException> cause = cause(exception);
    if (cause.isEmpty() || !passes(cause.get())) {
      LOG.error("{} {}", request.getMethodName(), request.getPath(), exception);
      return Answer.of(
          Problem.of(
              HttpStatus.INTERNAL_SERVER_ERROR, "internal-server-error", ProblemBodies.FAILED));
    }
    LOG.warn("The database is away: {}", cause.get().getMessage());
    return Answer.of(
            Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "service-unavailable",
                "The node can't reach its database now. Send the request again."))
        .header(HttpHeaders.RETRY_AFTER, SECONDS);
  }

  private static boolean passes(SQLException cause) {
    String state = cause.getSQLState();
    return state == null || state.length() < 2 || PASSING.contains(state.substring(0, 2));
  }

  private static Optional<SQLException> cause(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return Optional.of(sql);
      }
    }
    return Optional.empty();
  }
}
