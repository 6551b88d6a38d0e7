package suyuan.model.json;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import suyuan.model.Bytes;

/// Writes RFC 8785 into a growing array: whole values, or piece by piece what must be fast; then
/// the order of names is the caller's to keep.
public final class CanonicalWriter {
  private static final String HEX = "0123456789abcdef";

  /// Shorter ones have at most 15 digits.
  private static final long PLAIN = 1_000_000_000_000_000L;

  private byte[] out = new byte[1024];
  private int size;

  /// What was written so far.
  public Bytes bytes() {
    return Bytes.of(out, 0, size);
  }

  /// Punctuation and names in ASCII, as they are.
  public CanonicalWriter raw(String text) {
    ascii(text);
    return this;
  }

  /// A string of whole code points.
  public CanonicalWriter text(String text) {
    string(text);
    return this;
  }

  /// A whole number.
  public CanonicalWriter number(long value) {
    if (Math.abs(value) < PLAIN) {
      ascii(Long.toString(value));
      return this;
    }
    return write(Json.of(value));
  }

  CanonicalWriter write(Json value) {
    switch (value) {
      case Json.Obj(Map<String, Json> members) -> object(members);
      case Json.Arr(List<Json> elements) -> array(elements);
      case Json.Str(String text) -> string(text);
      case Json.Num(BigDecimal number) -> number(number);
      case Json.Bool(boolean flag) -> ascii(flag ? "true" : "false");
      case Json.Null _ -> ascii("null");
    }
    return this;
  }

  private void object(Map<String, Json> members) {
    put('{');
    int first = size;
    if (members instanceof Members known && known.areOrdered()) {
      known.forEach((name, value) -> member(name, value, first));
    } else {
      new TreeMap<>(members).forEach((name, value) -> member(name, value, first));
    }
    put('}');
  }

  private void member(String name, Json value, int first) {
    if (size > first) {
      put(',');
    }
    string(name);
    put(':');
    write(value);
  }

  private void array(List<Json> elements) {
    put('[');
    for (int i = 0; i < elements.size(); i++) {
      if (i > 0) {
        put(',');
      }
      write(elements.get(i));
    }
    put(']');
  }

  private void number(BigDecimal value) {
    ascii(text(value));
  }

  /// How a number of [Json.Num] is written.
  static String text(BigDecimal value) {
    boolean plain = value.scale() == 0 && value.precision() <= 15;
    return plain ? Long.toString(value.longValueExact()) : Numbers.text(value);
  }

  private void string(String text) {
    room(3L * text.length() + 2);
    out[size++] = '"';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x20 && c < 0x80 && c != '"' && c != '\\') {
        out[size++] = (byte) c;
      } else if (c < 0x80) {
        escape(c);
        room(3L * (text.length() - i) + 2);
      } else if (Character.isHighSurrogate(c)) {
        codePoint(Character.toCodePoint(c, text.charAt(++i)));
      } else {
        codePoint(c);
      }
    }
    out[size++] = '"';
  }

  private void escape(char c) {
    int short1 = "\b\t\n\f\r\"\\".indexOf(c);
    if (short1 >= 0) {
      put('\\');
      put("btnfr\"\\".charAt(short1));
    } else {
      ascii("\\u00");
      put(HEX.charAt(c >> 4));
      put(HEX.charAt(c & 15));
    }
  }

  private void codePoint(int c) {
    if (c < 0x800) {
      out[size++] = (byte) (0xC0 | c >> 6);
    } else if (c < 0x10000) {
      out[size++] = (byte) (0xE0 | c >> 12);
      tail(c >> 6);
    } else {
      out[size++] = (byte) (0xF0 | c >> 18);
      tail(c >> 12);
      tail(c >> 6);
    }
    tail(c);
  }

  private void tail(int bits) {
    out[size++] = (byte) (0x80 | (bits & 0x3F));
  }

  private void ascii(String text) {
    room(text.length());
    for (int i = 0; i < text.length(); i++) {
      out[size++] = (byte) text.charAt(i);
    }
  }

  private void put(char c) {
    room(1);
    out[size++] = (byte) c;
  }

  private void room(long more) {
    if (size + more > out.length) {
      out = Arrays.copyOf(out, Math.toIntExact(Math.max(2L * out.length, size + more)));
    }
  }
}
