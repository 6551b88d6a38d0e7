package suyuan.model.gs1;

import static suyuan.model.gs1.Gs1Exception.Code.CHARACTER;
import static suyuan.model.gs1.Gs1Exception.Code.DOT_SEGMENT;
import static suyuan.model.gs1.Gs1Exception.Code.LENGTH;
import static suyuan.model.gs1.Gs1Exception.shown;

/// GS1 AI encodable character set 82 (General Specifications 7.11).
final class Charset82 {
  private static final String PUNCTUATION = "!\"%&'()*+,-./:;<=>?_";

  /// Whether a character is in the set, by code.
  private static final boolean[] IN = in();

  private Charset82() {}

  private static boolean[] in() {
    boolean[] in = new boolean[128];
    for (int c = 0; c < in.length; c++) {
      in[c] = isLetterOrDigit(c) || PUNCTUATION.indexOf(c) >= 0;
    }
    return in;
  }

  static String require(String what, String value, int max) {
    if (value.isEmpty() || value.length() > max) {
      throw new Gs1Exception(
          LENGTH,
          "%s has 1 to %d characters; %s has %d."
              .formatted(what, max, shown(value), value.length()));
    }
    if (!containsAll(value)) {
      throw new Gs1Exception(
          CHARACTER,
          "%s %s holds a character outside GS1 character set 82.".formatted(what, shown(value)));
    }
    // Every web client removes such segments, escaped or not, so no Digital Link could name it.
    if (value.equals(".") || value.equals("..")) {
      throw new Gs1Exception(
          DOT_SEGMENT, "%s can't be %s: no web address carries it.".formatted(what, shown(value)));
    }
    return value;
  }

  private static boolean containsAll(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (!contains(value.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static boolean contains(int c) {
    return c < IN.length && IN[c];
  }

  static boolean isLetterOrDigit(int c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }
}
