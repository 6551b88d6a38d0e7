package suyuan.model.gs1;

import static suyuan.model.gs1.Gs1Exception.Code.LENGTH;
import static suyuan.model.gs1.Gs1Exception.Code.UNKNOWN_AI;
import static suyuan.model.gs1.Gs1Exception.shown;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Application identifiers and the form of their values (GS1 General Specifications 3.2).
///
/// @param length exact for digits, the maximum for numbers and text
record Ai(String code, Form form, int length) {
  enum Form {
    GTIN,
    SSCC,
    GLN,
    DATE,
    DIGITS,
    NUMBER,
    TEXT
  }

  private static final Map<String, Ai> TABLE = new HashMap<>();

  static {
    add(Form.SSCC, 18, "00");
    add(Form.GTIN, 14, "01", "02");
    add(Form.DATE, 6, "11", "12", "13", "15", "16", "17");
    add(Form.DIGITS, 2, "20");
    add(Form.GLN, 13, "410", "411", "412", "413", "414", "415", "416", "417");
    add(Form.DIGITS, 3, "422", "424", "426");
    add(Form.DIGITS, 10, "7003");
    add(Form.DIGITS, 17, "402");
    add(Form.NUMBER, 8, "30", "37");
    add(Form.TEXT, 20, "10", "21", "22", "254", "710", "714");
    add(Form.TEXT, 28, "235");
    add(Form.TEXT, 30, "240", "241", "250", "251", "400", "401", "403");
    add(Form.TEXT, 90, "90", "91", "92", "93", "94", "95", "96", "97", "98", "99");
  }

  private static void add(Form form, int length, String... codes) {
    for (String code : codes) {
      TABLE.put(code, new Ai(code, form, length));
    }
  }

  static Optional<Ai> find(String code) {
    // Trade and logistic measures: the fourth digit places the decimal point.
    if (code.matches("3[1-6][0-9][0-9]")) {
      return Optional.of(new Ai(code, Form.DIGITS, 6));
    }
    return Optional.ofNullable(TABLE.get(code));
  }

  static Ai of(String code) {
    return find(code)
        .orElseThrow(
            () ->
                new Gs1Exception(
                    UNKNOWN_AI, "Unknown application identifier %s.".formatted(shown(code))));
  }

  /// Whether a raw element string has no separator after the value (General Specifications 7.8.5).
  boolean predefinedLength() {
    return code.matches("0[0-4]|1[1-9]|20|3[1-6]..|41.");
  }

  /// The value in its one form, or an exception.
  String check(String value) {
    return switch (form) {
      case GTIN -> new Gtin(value).digits();
      case SSCC -> new Sscc(value).digits();
      case GLN -> new Gln(value).digits();
      case DATE -> ElementDate.check(code, value);
      case DIGITS -> Digits.require("AI " + code, value, length);
      case NUMBER -> number(value);
      case TEXT -> Charset82.require("AI " + code, value, length);
    };
  }

  private String number(String value) {
    if (Digits.require("AI " + code, value).length() > length) {
      throw new Gs1Exception(
          LENGTH, "AI %s has at most %d digits, not %s.".formatted(code, length, shown(value)));
    }
    return value;
  }
}
