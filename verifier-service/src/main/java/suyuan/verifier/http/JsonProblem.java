package suyuan.verifier.http;

import io.micronaut.http.HttpStatus;
import suyuan.model.json.Json;
import suyuan.model.json.JsonException;
import suyuan.model.json.JsonRule;

/// What to answer to a text that isn't I-JSON.
public final class JsonProblem {
  private JsonProblem() {}

  public static Problem of(JsonException exception) {
    HttpStatus status =
        exception.rule() == JsonRule.TOO_LARGE
            ? HttpStatus.REQUEST_ENTITY_TOO_LARGE
            : HttpStatus.BAD_REQUEST;
    return Problem.of(status, "bad-json", String.valueOf(exception.getMessage()))
        .with("rule", exception.rule().id())
        .with("field", exception.path())
        .with("offset", Json.of(exception.offset()));
  }
}
