package suyuan.qr.label;

/// Text within XML 1.0.
final class Xml {
  private Xml() {}

  /// Escaped; what XML can't hold at all becomes U+FFFD.
  static String text(String text) {
    var out = new StringBuilder();
    text.codePoints().forEach(c -> append(out, c));
    return out.toString();
  }

  private static void append(StringBuilder out, int c) {
    switch (c) {
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '&' -> out.append("&amp;");
      case '"' -> out.append("&quot;");
      default -> out.appendCodePoint(allowed(c) ? c : 0xfffd);
    }
  }

  private static boolean allowed(int c) {
    boolean plane0 = (c >= ' ' && c < 0xd800) || (c >= 0xe000 && c < 0xfffe);
    return plane0 || c >= 0x10000 || c == '\t' || c == '\n';
  }
}
