package suyuan.model.json;

import java.nio.charset.StandardCharsets;

/// Whole texts.
final class JsonParse {
  private JsonParse() {}

  static Json of(byte[] utf8, JsonLimits limits) {
    try (JsonStream stream = JsonStream.of(utf8, limits)) {
      Json value = stream.value();
      stream.end();
      return value;
    }
  }

  static Json of(String text, JsonLimits limits) {
    if (text.length() > limits.bytes()) {
      throw new JsonException(JsonRule.TOO_LARGE, "", 0, "more than " + limits.bytes() + " bytes");
    }
    if (Surrogates.hasLone(text)) {
      throw new JsonException(JsonRule.LONE_SURROGATE, "", 0, "half a surrogate pair");
    }
    return of(text.getBytes(StandardCharsets.UTF_8), limits);
  }
}
