package suyuan.verifier.http;

import io.micronaut.http.HttpStatus;
import suyuan.model.json.Json;
import suyuan.model.json.ObjBuilder;

/// A refusal as RFC 9457 says it: `application/problem+json` with the members `type` (stable),
/// `title`, `status`, `detail` (a sentence for people) and `more`, which stand beside them.
///
/// @param word the last part of the type, `urn:suyuan:problem:` before it
public record Problem(HttpStatus status, String word, String detail, Json.Obj more) {
  public static final String MEDIA_TYPE = "application/problem+json";
  private static final String TYPE = "urn:suyuan:problem:";

  public static Problem of(HttpStatus status, String word, String detail) {
    return new Problem(status, word, detail, Json.Obj.EMPTY);
  }

  /// A request that isn't what it has to be.
  public static Problem badRequest(String word, String detail) {
    return of(HttpStatus.BAD_REQUEST, word, detail);
  }

  public static Problem notFound(String detail) {
    return of(HttpStatus.NOT_FOUND, "not-found", detail);
  }

  public static Problem forbidden(String detail) {
    return of(HttpStatus.FORBIDDEN, "forbidden", detail);
  }

  /// The same problem with one member more.
  public Problem with(String name, Json value) {
    return new Problem(status, word, detail, more.with(name, value));
  }

  public Problem with(String name, String value) {
    return with(name, Json.of(value));
  }

  public ProblemException asException() {
    return new ProblemException(this);
  }

  /// The problem document.
  public Json.Obj json() {
    ObjBuilder json =
        Json.Obj.builder()
            .put("type", TYPE + word)
            .put("title", title())
            .put("status", status.getCode())
            .put("detail", printable(detail));
    return json.putAll(more.members()).build();
  }

  private String title() {
    String words = word.replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /// Sentences may quote what came in: half a surrogate pair can't stand in JSON.
  private static String printable(String sentence) {
    StringBuilder text = new StringBuilder(sentence.length());
    sentence
        .codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? '\uFFFD' : c)
        .forEach(text::appendCodePoint);
    return text.toString();
  }
}
