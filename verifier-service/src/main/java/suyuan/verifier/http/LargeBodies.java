package suyuan.verifier.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.server.HttpServerConfiguration;

/// Refuses a body that says beforehand that it is too large, while the server still reads it to its
/// end: a client that sends everything before it listens gets the answer too.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class LargeBodies {
  private final long most;

  LargeBodies(HttpServerConfiguration server) {
    this.most = server.getMaxRequestSize();
  }

  @RequestFilter
  void refuse(HttpRequest<?> request) {
    if (request.getContentLength() > most) {
      throw new HttpStatusException(
          HttpStatus.REQUEST_ENTITY_TOO_LARGE, "A request has at most " + most + " bytes.");
    }
  }
}
