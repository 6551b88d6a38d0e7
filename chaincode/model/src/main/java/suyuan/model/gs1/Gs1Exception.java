package suyuan.model.gs1;

import java.util.Locale;

/// A value that breaks a GS1 rule: a stable code for programs and one sentence for people.
public final class Gs1Exception extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 60;

  /// The rule that was broken. The names are stable.
  public enum Code {
    /// a character that isn't a digit where only digits may stand
    NOT_DIGITS,
    /// too short, too long, or not one of the allowed lengths
    LENGTH,
    /// the last digit doesn't follow from the others
    CHECK_DIGIT,
    /// a character outside GS1 character set 82, or outside printable ASCII in a URI
    CHARACTER,
    /// `.` or `..`, which no web address can carry
    DOT_SEGMENT,
    /// a company prefix that isn't one, or too long for its identifier
    PREFIX,
    /// not a unit that this node knows
    UNIT,
    /// not a decimal number within bounds
    AMOUNT,
    /// two quantities of different dimensions, or temperatures added up
    DIMENSION,
    /// a conversion whose result is no finite decimal within bounds
    INEXACT,
    /// not a date YYMMDD
    DATE,
    /// a malformed percent-escape
    ESCAPE,
    /// not an http(s) URI, or a host that isn't one
    URI,
    /// path segments that are no GS1 key with its qualifiers in order
    PATH,
    /// a parameter that may not stand in the query
    QUERY,
    /// the same parameter or application identifier twice
    REPEATED,
    /// an application identifier that this node doesn't know
    UNKNOWN_AI,
    /// no key that identifies anything, or more than one
    KEY,
    /// not an EPC URN of a kind that this node knows
    URN,
    /// not an element string
    ELEMENT_STRING;

    /// The code as it stands in JSON: `check-digit`.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Code code;
  private final String sentence;

  Gs1Exception(Code code, String sentence) {
    super(sentence);
    this.code = code;
    this.sentence = sentence;
  }

  public Code code() {
    return code;
  }

  /// The message, which is never absent.
  public String sentence() {
    return sentence;
  }

  /// A value as it may stand in a sentence: quoted, printable, short. It may come from an enemy.
  static String shown(String value) {
    var out = new StringBuilder("\"");
    int end = Math.min(value.length(), SHOWN);
    for (int i = 0; i < end; i++) {
      char c = value.charAt(i);
      if (c >= ' ' && c <= '~') {
        out.append(c);
      } else {
        out.append("\\u%04x".formatted((int) c));
      }
    }
    return out.append(value.length() > SHOWN ? "…\"" : "\"").toString();
  }
}
