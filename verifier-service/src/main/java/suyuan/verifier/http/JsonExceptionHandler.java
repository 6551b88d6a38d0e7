package suyuan.verifier.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import suyuan.model.json.JsonException;

/// A body that isn't JSON, or isn't I-JSON: the rule, where, and a sentence.
@Singleton
@SuppressWarnings("rawtypes")
final class JsonExceptionHandler implements ExceptionHandler<JsonException, HttpResponse<byte[]>> {

  @Override
  public HttpResponse<byte[]> handle(HttpRequest request, JsonException exception) {
    return Answer.of(JsonProblem.of(exception));
  }
}
