package suyuan.verifier.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import suyuan.model.json.Json;

/// Answers with a JSON value, written once and byte for byte.
public final class Answer {
  private static final String RETRY_AFTER_SECONDS = "5";

  private Answer() {}

  public static MutableHttpResponse<byte[]> ok(Json json) {
    return of(HttpStatus.OK, json);
  }

  public static MutableHttpResponse<byte[]> of(HttpStatus status, Json json) {
    return of(status, MediaType.APPLICATION_JSON, json);
  }

  /// A problem; one that goes away by itself says when to ask again. Nobody reads the rest of a
  /// body that is too large: the connection ends.
  public static MutableHttpResponse<byte[]> of(Problem problem) {
    MutableHttpResponse<byte[]> answer = of(problem.status(), Problem.MEDIA_TYPE, problem.json());
    return switch (problem.status()) {
      case SERVICE_UNAVAILABLE -> answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
      case REQUEST_ENTITY_TOO_LARGE -> answer.header(HttpHeaders.CONNECTION, "close");
      default -> answer;
    };
  }

  public static MutableHttpResponse<byte[]> of(HttpStatus status, String mediaType, Json json) {
    return HttpResponse.<byte[]>status(status)
        .contentType(mediaType)
        .body(json.canonical().toArray());
  }
}
