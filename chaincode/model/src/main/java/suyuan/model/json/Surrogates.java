package suyuan.model.json;

/// RFC 7493 section 2.1: strings hold whole code points only.
final class Surrogates {
  private Surrogates() {}

  static void refuseLone(String text) {
    if (hasLone(text)) {
      throw new IllegalArgumentException("half a surrogate pair");
    }
  }

  static boolean hasLone(String text) {
    for (int i = 0; i < text.length(); i++) {
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
