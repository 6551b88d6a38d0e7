package suyuan.model.gs1;

/// One application identifier with its value, valid for that identifier.
///
/// @param ai 2 to 4 digits, one that this node knows
/// @param value decoded; a GTIN always with 14 digits
public record Element(String ai, String value) {
  public Element {
    value = Ai.of(ai).check(value);
  }

  String bracketed() {
    return "(" + ai + ")" + value.replace("(", "\\(");
  }
}
