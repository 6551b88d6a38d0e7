package suyuan.verifier.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A database that is away, restarting or out of room is no failure of the request: it can be sent
/// again, and the answer says when.
@Singleton
@SuppressWarnings("rawtypes")
final class DatabaseHandler implements ExceptionHandler<JdbiException, HttpResponse<byte[]>> {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseHandler.class);

  private static final String SECONDS = "2";

  @Override
  public HttpResponse<byte[]> handle(HttpRequest request, JdbiException exception) {
    Optional<SQLException> away = DatabaseAway.of(exception);
    if (away.isEmpty()) {
      LOG.error("{} {}", request.getMethodName(), request.getPath(), exception);
      return Answer.of(
          Problem.of(
              HttpStatus.INTERNAL_SERVER_ERROR, "internal-server-error", ProblemBodies.FAILED));
    }
    LOG.warn("The database is away: {}", away.get().getMessage());
    return Answer.of(
            Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "service-unavailable",
                "The node can't reach its database now. Send the request again."))
        .header(HttpHeaders.RETRY_AFTER, SECONDS);
  }
}
