package suyuan.model.json;

/// RFC 7493 section 2.1: strings hold whole code points only.
final class Surrogates {
  private Surrogates() {}

  static void refuseLone(String text) {
    if (hasLone(text)) {
      throw new IllegalArgumentException("half a surrogate pair");
    }
  }

  /// Most texts have none, and every text of every event is looked through.
  private static int firstSurrogate(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      if ((text.charAt(i) & 0xF800) == 0xD800) {
        return i;
      }
    }
    return length;
  }

  static boolean hasLone(String text) {
    int first = firstSurrogate(text);
    for (int i = first; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (!Character.isHighSurrogate(text.charAt(i))
            || i + 1 == text.length()
            || !Character.isLowSurrogate(text.charAt(i + 1))) {
          return true;
        }
        i++;
      }
    }
    return false;
  }
}
