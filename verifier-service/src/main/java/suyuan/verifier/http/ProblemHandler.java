package suyuan.verifier.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

@Singleton
@SuppressWarnings("rawtypes")
final class ProblemHandler implements ExceptionHandler<ProblemException, HttpResponse<byte[]>> {

  @Override
  public HttpResponse<byte[]> handle(HttpRequest request, ProblemException exception) {
    return Answer.of(exception.problem());
  }
}
