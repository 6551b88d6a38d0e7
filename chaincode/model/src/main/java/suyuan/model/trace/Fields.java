package suyuan.model.trace;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import suyuan.model.Bytes;
import suyuan.model.epcis.Times;
import suyuan.model.json.Json;

/// The members of one JSON object with the path that leads there, so that a refusal names the
/// field. A withheld value (`suyuan:sealed`) reads as absent.
record Fields(Json.Obj members, String path) {
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  String pathTo(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  boolean has(String name) {
    return value(name).isPresent();
  }

  Optional<Json> value(String name) {
    return members.get(name).filter(value -> !isSealed(value) && !(value instanceof Json.Null));
  }

  private static boolean isSealed(Json value) {
    return value instanceof Json.Obj object && object.has("suyuan:sealed");
  }

  Optional<String> text(String name) {
    return value(name)
        .map(
            value ->
                switch (value) {
                  case Json.Str(String text) -> text;
                  case Json.Obj object when object.string("id").isPresent() ->
                      object.string("id").orElseThrow();
                  default -> throw wrong(name, "must be a text");
                });
  }

  Optional<Fields> object(String name) {
    return value(name)
        .map(value -> as(Json.Obj.class, name, value, "must be an object"))
        .map(object -> new Fields(object, pathTo(name)));
  }

  List<Fields> objects(String name) {
    List<Fields> found = new ArrayList<>();
    for (Json value : list(name)) {
      String at = name + "[" + found.size() + "]";
      found.add(new Fields(as(Json.Obj.class, at, value, "must be an object"), pathTo(at)));
    }
    return found;
  }

  List<Json> list(String name) {
    return value(name)
        .map(value -> as(Json.Arr.class, name, value, "must be a list").elements())
        .orElse(List.of());
  }

  Optional<String> code(String name) {
    return text(name)
        .map(
            text ->
                checked(
                    CODE.matcher(text).matches(),
                    text,
                    name,
                    "must be a code: 1-64 characters of A-Z a-z 0-9 . _ -"));
  }

  Optional<BigDecimal> number(String name) {
    return value(name).map(value -> as(Json.Num.class, name, value, "must be a number").value());
  }

  /// A whole number, zero or more.
  Optional<Long> count(String name) {
    return number(name)
        .map(
            number ->
                checked(
                    number.signum() >= 0 && number.scale() <= 0 && number.precision() < 16,
                    number,
                    name,
                    "must be a whole number, zero or more"))
        .map(BigDecimal::longValueExact);
  }

  boolean flag(String name) {
    return value(name)
        .map(value -> as(Json.Bool.class, name, value, "must be true or false").value())
        .orElse(false);
  }

  Optional<Bytes> sha256(String name) {
    return text(name)
        .map(
            text ->
                checked(
                    SHA256.matcher(text).matches(), text, name, "must be 64 lower-case hex digits"))
        .map(Bytes::fromHex);
  }

  Optional<Instant> time(String name) {
    return text(name)
        .map(text -> read(name, text, Fields::instant, "a time in the years 1900 to 2199"));
  }

  private static Instant instant(String text) {
    OffsetDateTime time = Times.stamp(text).orElseGet(() -> OffsetDateTime.parse(text));
    if (time.getYear() < 1900 || time.getYear() > 2199) {
      throw new DateTimeException("out of bounds");
    }
    return time.toInstant();
  }

  /// A date, or the date part of a time.
  Optional<LocalDate> date(String name) {
    return text(name)
        .map(text -> text.length() > 10 && text.charAt(10) == 'T' ? text.substring(0, 10) : text)
        .map(text -> read(name, text, LocalDate::parse, "a date like 2026-03-31"));
  }

  private <T> T read(String name, String text, Function<String, T> reader, String form) {
    try {
      return reader.apply(text);
    } catch (DateTimeException e) {
      throw wrong(name, "must be " + form);
    }
  }

  private <T> T as(Class<T> type, String name, Json value, String rule) {
    if (!type.isInstance(value)) {
      throw wrong(name, rule);
    }
    return type.cast(value);
  }

  private <T> T checked(boolean holds, T value, String name, String rule) {
    if (!holds) {
      throw wrong(name, rule);
    }
    return value;
  }

  <T> T need(String name, Optional<T> value) {
    return value.orElseThrow(() -> missing(name));
  }

  TraceException missing(String name) {
    String at = pathTo(name);
    return new TraceException(at, at + " is missing.");
  }

  TraceException wrong(String name, String rule) {
    String at = pathTo(name);
    return new TraceException(at, at + " " + rule + ".");
  }
}
