package suyuan.model.epcis;

/// Absolute URIs (RFC 3986), checked character by character.
final class Uris {
  private static final int LONGEST = 2_000;

  /// What may stand in a URI as it is, by code.
  private static final boolean[] PLAIN = plain();

  private Uris() {}

  private static boolean[] plain() {
    boolean[] plain = new boolean[128];
    for (char c = 0; c < plain.length; c++) {
      plain[c] = isLetter(c) || isDigit(c) || "-._~:/?#[]@!$&'()*+,;=".indexOf(c) >= 0;
    }
    return plain;
  }

  static boolean isAbsolute(String text) {
    int colon = text.indexOf(':');
    return colon > 0
        && colon < text.length() - 1
        && text.length() <= LONGEST
        && isScheme(text, colon)
        && rest(text, colon + 1);
  }

  private static boolean isScheme(String text, int end) {
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (!(isLetter(c) || (i > 0 && (isDigit(c) || "+-.".indexOf(c) >= 0)))) {
        return false;
      }
    }
    return true;
  }

  private static boolean rest(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean escape = c == '%';
      if (escape ? !isEscape(text, i) : !isPlain(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(char c) {
    return c < PLAIN.length && PLAIN[c];
  }

  private static boolean isEscape(String text, int at) {
    return at + 2 < text.length()
        && Character.digit(text.charAt(at + 1), 16) >= 0
        && Character.digit(text.charAt(at + 2), 16) >= 0;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
