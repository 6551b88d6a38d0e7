package suyuan.model.json;

import java.util.Locale;

/// The rule that a refused JSON text broke.
public enum JsonRule {
  /// More bytes than [JsonLimits#bytes].
  TOO_LARGE,
  /// More open objects and arrays than [JsonLimits#depth].
  TOO_DEEP,
  /// A string or member name longer than [JsonLimits#stringLength].
  STRING_TOO_LONG,
  /// A number token longer than [JsonLimits#numberLength].
  NUMBER_TOO_LONG,
  /// An object with more members than [JsonLimits#members].
  TOO_MANY_MEMBERS,
  /// An array with more elements than [JsonLimits#elements].
  TOO_MANY_ELEMENTS,
  /// Not JSON (RFC 8259): NaN, comments, missing or surplus commas, a text that ends too early.
  SYNTAX,
  /// Anything but white space after the value.
  TRAILING,
  /// A byte order mark before the value.
  BYTE_ORDER_MARK,
  /// Not well-formed UTF-8: overlong forms, encoded surrogates, cut sequences.
  UTF8,
  /// Half of a surrogate pair, raw or escaped (RFC 7493 section 2.1).
  LONE_SURROGATE,
  /// The same member name twice in one object (RFC 7493 section 2.3).
  DUPLICATE_NAME,
  /// A number that an IEEE 754 double doesn't give back unchanged (RFC 7493 section 2.2).
  NUMBER;

  /// Whether the text around the offending value can still be read.
  boolean concernsOneValue() {
    return switch (this) {
      case TOO_LARGE, TOO_DEEP, SYNTAX, TRAILING, BYTE_ORDER_MARK, UTF8 -> false;
      case STRING_TOO_LONG,
          NUMBER_TOO_LONG,
          TOO_MANY_MEMBERS,
          TOO_MANY_ELEMENTS,
          LONE_SURROGATE,
          DUPLICATE_NAME,
          NUMBER ->
          true;
    };
  }

  /// The name for people and problem documents, such as `duplicate-name`.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
