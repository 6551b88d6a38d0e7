package suyuan.model.gs1;

/// Serials, lots and extensions within EPC URNs: seven characters are escaped, the rest stand as
/// they are (Tag Data Standard 2.1, table A-1 in annex A).
final class UrnText {
  private static final String ESCAPED = "\"%&/<>?";

  private UrnText() {}

  static String escape(String value) {
    var out = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      String shown = Character.toString(c);
      out.append(ESCAPED.indexOf(c) >= 0 ? Percent.encode(shown) : shown);
    }
    return out.toString();
  }

  static String unescape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '%' && ESCAPED.indexOf(c) >= 0) {
        throw new Gs1Exception(
            Gs1Exception.Code.ESCAPE,
            "The character %s must be escaped in %s.".formatted(c, Gs1Exception.shown(text)));
      }
    }
    return Percent.decode(text);
  }
}
