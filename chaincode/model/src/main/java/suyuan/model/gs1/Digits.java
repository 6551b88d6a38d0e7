package suyuan.model.gs1;

import static suyuan.model.gs1.Gs1Exception.Code.CHECK_DIGIT;
import static suyuan.model.gs1.Gs1Exception.Code.LENGTH;
import static suyuan.model.gs1.Gs1Exception.Code.NOT_DIGITS;
import static suyuan.model.gs1.Gs1Exception.shown;

/// Digit strings and the mod-10 check digit (GS1 General Specifications 7.9.1).
final class Digits {
  private Digits() {}

  static String require(String what, String value) {
    if (value.isEmpty()) {
      throw new Gs1Exception(LENGTH, what + " is empty.");
    }
    if (!allDigits(value)) {
      throw new Gs1Exception(
          NOT_DIGITS, "%s holds digits only, not %s.".formatted(what, shown(value)));
    }
    return value;
  }

  static String require(String what, String value, int length) {
    require(what, value);
    if (value.length() != length) {
      throw new Gs1Exception(
          LENGTH,
          "%s has %d digits; %s has %d.".formatted(what, length, shown(value), value.length()));
    }
    return value;
  }

  /// Digits whose last one is the check digit of the others.
  static String requireChecked(String what, String value, int length) {
    require(what, value, length);
    requireCheckDigit(what, value);
    return value;
  }

  /// @param value digits, the last of which is the check digit of the others
  static void requireCheckDigit(String what, String value) {
    int last = value.length() - 1;
    char expected = checkDigit(value, last);
    if (value.charAt(last) != expected) {
      throw new Gs1Exception(
          CHECK_DIGIT,
          "The check digit of %s %s must be %s.".formatted(what, shown(value), expected));
    }
  }

  /// Weights 3, 1, 3, … from the right.
  static char checkDigit(String digits) {
    return checkDigit(digits, digits.length());
  }

  private static char checkDigit(String digits, int length) {
    int sum = 0;
    for (int i = 0; i < length; i++) {
      int weight = (length - i) % 2 == 1 ? 3 : 1;
      sum += weight * (digits.charAt(i) - '0');
    }
    return (char) ('0' + (10 - sum % 10) % 10);
  }

  /// ASCII digits only: other scripts' digits are letters to GS1.
  static boolean allDigits(String value) {
    return areThere(value, 0, value.length());
  }

  /// Whether the text is that long, with digits alone in this part.
  static boolean areThere(String text, int from, int to) {
    if (to > text.length()) {
      return false;
    }
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }
}
