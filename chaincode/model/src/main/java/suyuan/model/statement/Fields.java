package suyuan.model.statement;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import suyuan.model.Bytes;
import suyuan.model.gs1.Gs1Exception;
import suyuan.model.json.Json;
import suyuan.model.json.JsonException;
import suyuan.model.json.JsonLimits;

/// Reads the fields of a signed header; every failure names its field.
record Fields(Json.Obj json) {

  static Fields parse(Bytes bytes, int maxBytes, String format) {
    if (bytes.size() > maxBytes) {
      throw FormatException.tooLarge("header", "The header is longer than " + maxBytes + " bytes");
    }
    try {
      if (Json.parse(bytes, JsonLimits.SMALL.withBytes(maxBytes)) instanceof Json.Obj object) {
        return new Fields(object).require(format);
      }
      throw new FormatException("header", "The header is not a JSON object");
    } catch (JsonException e) {
      throw new FormatException("header", "The header is not JSON: " + e.getMessage());
    }
  }

  private Fields require(String format) {
    if (!json.string("format").equals(Optional.of(format))) {
      throw new FormatException("format", "The format must be " + format);
    }
    return this;
  }

  String text(String name) {
    return json.string(name).orElseThrow(() -> missing(name, "text"));
  }

  int integer(String name) {
    try {
      return json.number(name)
          .map(BigDecimal::intValueExact)
          .orElseThrow(() -> missing(name, "a number"));
    } catch (ArithmeticException e) {
      throw new FormatException(name, name + " must be a whole number");
    }
  }

  Json.Obj object(String name) {
    return json.object(name).orElseThrow(() -> missing(name, "an object"));
  }

  <T> T read(String name, Function<String, T> type) {
    String text = text(name);
    try {
      return type.apply(text);
    } catch (IllegalArgumentException | Gs1Exception e) {
      throw new FormatException(name, name + ": " + e.getMessage());
    }
  }

  void requireCanonical(Bytes given, Bytes canonical) {
    if (!given.equals(canonical)) {
      throw new FormatException(
          "header", "The header is not in its canonical form or holds more than its fields");
    }
  }

  private static FormatException missing(String name, String what) {
    return new FormatException(name, name + " is missing or not " + what);
  }
}
