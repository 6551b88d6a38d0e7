package suyuan.model.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import suyuan.model.Bytes;

/// Reads JSON that is in canonical form already (RFC 8785) and plain: ASCII without escapes, as
/// nearly all events are. One pass over the bytes shows that they are JSON within the bounds and
/// that writing the value again would give them back, so nobody has to write it. Whatever is
/// unusual or wrong is left to the general reader, which says why.
///
/// One reader for the texts of one statement knows names that it has met. Not for several threads.
public final class CanonicalReader {
  /// Of the general reader: longer ones may not survive as a double.
  private static final int PLAIN_DIGITS = 15;

  /// What may stand in a string as it is, by code.
  private static final boolean[] PLAIN = plain();

  private final JsonLimits limits;
  private final Names names = new Names();
  private byte[] text = new byte[0];
  private int end;
  private int at;
  private int depth;

  public CanonicalReader(JsonLimits limits) {
    this.limits = limits;
  }

  private static boolean[] plain() {
    boolean[] plain = new boolean[256];
    for (char c = 0x20; c < 0x7f; c++) {
      plain[c] = c != '"' && c != '\\';
    }
    return plain;
  }

  /// The value, if these bytes are its plain canonical form; else nothing.
  public Optional<Json> read(Bytes canonical) {
    text = canonical.toArray();
    end = text.length;
    at = 0;
    depth = 0;
    Json value = end > limits.bytes() ? null : value();
    return at == end ? Optional.ofNullable(value) : Optional.empty();
  }

  private int peek() {
    return at < end ? text[at] : -1;
  }

  private boolean skip(char c) {
    boolean there = peek() == c;
    at += there ? 1 : 0;
    return there;
  }

  private @Nullable Json value() {
    return switch (peek()) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      case 't' -> word("true") ? new Json.Bool(true) : null;
      case 'f' -> word("false") ? new Json.Bool(false) : null;
      case 'n' -> word("null") ? new Json.Null() : null;
      case -1 -> null;
      default -> number();
    };
  }

  private boolean word(String word) {
    boolean there = end - at >= word.length();
    for (int i = 0; there && i < word.length(); i++) {
      there = text[at + i] == word.charAt(i);
    }
    at += there ? word.length() : 0;
    return there;
  }

  private @Nullable Json object() {
    at++;
    if (++depth > limits.depth()) {
      return null;
    }
    Map<String, Json> members = new LinkedHashMap<>();
    String before = null;
    boolean more = !skip('}');
    while (more) {
      String name = name();
      if (name == null || (before != null && before.compareTo(name) >= 0) || !skip(':')) {
        return null;
      }
      Json member = members.size() == limits.members() ? null : value();
      if (member == null) {
        return null;
      }
      members.put(name, member);
      before = name;
      more = skip(',');
      if (!more && !skip('}')) {
        return null;
      }
    }
    depth--;
    return members.isEmpty() ? Json.Obj.EMPTY : new Json.Obj(Members.own(members));
  }

  private @Nullable Json array() {
    at++;
    if (++depth > limits.depth()) {
      return null;
    }
    List<Json> elements = new ArrayList<>();
    boolean more = !skip(']');
    while (more) {
      Json element = elements.size() == limits.elements() ? null : value();
      if (element == null) {
        return null;
      }
      elements.add(element);
      more = skip(',');
      if (!more && !skip(']')) {
        return null;
      }
    }
    depth--;
    return new Json.Arr(elements);
  }

  private @Nullable String name() {
    int from = at + 1;
    int length = quoted();
    return length < 0 ? null : names.of(text, from, length);
  }

  private @Nullable Json string() {
    int from = at + 1;
    int length = quoted();
    return length < 0
        ? null
        : new Json.Str(new String(text, from, length, StandardCharsets.ISO_8859_1));
  }

  /// Passes over a string; returns its length without the quotes, below zero if it isn't plain.
  private int quoted() {
    if (!skip('"')) {
      return -1;
    }
    int from = at;
    int i = from;
    while (i < end && PLAIN[text[i] & 0xFF]) {
      i++;
    }
    at = i;
    return skip('"') && i - from <= limits.stringLength() ? i - from : -1;
  }

  private @Nullable Json number() {
    int from = at;
    while (at < end && isOfNumber(text[at])) {
      at++;
    }
    if (at == from || at - from > limits.numberLength()) {
      return null;
    }
    String token = new String(text, from, at - from, StandardCharsets.ISO_8859_1);
    try {
      Json.Num number =
          token.length() <= PLAIN_DIGITS && token.indexOf('.') < 0 && token.indexOf('e') < 0
              ? Json.of(Long.parseLong(token))
              : new Json.Num(new BigDecimal(token));
      return CanonicalWriter.text(number.value()).equals(token) ? number : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static boolean isOfNumber(byte c) {
    return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e';
  }

  /// Names that were met before, as the same strings: an object looks them up by their hash, which
  /// a string computes once.
  private static final class Names {
    private static final int SIZE = 256;

    private final @Nullable String[] known = new String[SIZE];

    String of(byte[] text, int from, int length) {
      int slot = slot(text, from, length);
      String name = known[slot];
      if (name == null || !stands(name, text, from, length)) {
        name = new String(text, from, length, StandardCharsets.ISO_8859_1);
        known[slot] = name;
      }
      return name;
    }

    private static int slot(byte[] text, int from, int length) {
      int hash = length;
      if (length > 0) {
        hash += 31 * text[from] + 17 * text[from + length / 2] + 7 * text[from + length - 1];
      }
      return hash & (SIZE - 1);
    }

    private static boolean stands(String name, byte[] text, int from, int length) {
      if (name.length() != length) {
        return false;
      }
      for (int i = 0; i < length; i++) {
        if (name.charAt(i) != text[from + i]) {
          return false;
        }
      }
      return true;
    }
  }
}
