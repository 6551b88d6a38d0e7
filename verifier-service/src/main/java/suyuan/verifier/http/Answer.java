package suyuan.verifier.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import suyuan.model.json.Json;

/// Answers with a JSON value, written once and byte for byte.
public final class Answer {
  private Answer() {}

  public static MutableHttpResponse<byte[]> ok(Json json) {
    return of(HttpStatus.OK, json);
  }

  public static MutableHttpResponse<byte[]> of(HttpStatus status, Json json) {
    return of(status, MediaType.APPLICATION_JSON, json);
  }

  public static MutableHttpResponse<byte[]> of(Problem problem) {
    return of(problem.status(), Problem.MEDIA_TYPE, problem.json());
  }

  public static MutableHttpResponse<byte[]> of(HttpStatus status, String mediaType, Json json) {
    return HttpResponse.<byte[]>status(status)
        .contentType(mediaType)
        .body(json.canonical().toArray());
  }
}
