package suyuan.model.json;

import java.io.Serial;

/// A JSON text was refused.
public final class JsonException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private static final int LONGEST_PATH = 200;

  private final JsonRule rule;
  private final String path;
  private final long offset;
  private final String detail;

  JsonException(JsonRule rule, String path, long offset, String detail) {
    String shown = path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) + "…" : path;
    String place = shown.isEmpty() ? "the top" : shown;
    super("%s: %s (at %s, offset %d)".formatted(rule.id(), detail, place, offset));
    this.rule = rule;
    this.path = shown;
    this.offset = offset;
    this.detail = detail;
  }

  /// The rule that was broken.
  public JsonRule rule() {
    return rule;
  }

  /// Whether the text around the refused value is well-formed.
  public boolean isLocal() {
    return rule.concernsOneValue();
  }

  /// JSON pointer (RFC 6901) to the value being read, cut after 200 characters; empty for the whole
  /// text.
  public String path() {
    return path;
  }

  /// Where the refused token begins, in bytes of UTF-8 from the start.
  public long offset() {
    return offset;
  }

  /// What is wrong, without the place.
  public String detail() {
    return detail;
  }
}
