package suyuan.model.gs1;

import java.util.Optional;

/// Reads the form that most identifiers in events have, without the general reader's detours:
/// `https://id.gs1.org/01/…/21/…` and its like, in letters, digits, `-` and `_`. A carton names a
/// hundred items, so events are read as fast as this is. Whatever is unusual is left to the general
/// reader, faults included.
final class CanonicalLink {
  private static final String START = Identifier.CANONICAL_RESOLVER + "/";

  /// Digits.
  private static final int GTIN = 14;

  private CanonicalLink() {}

  /// The identifier, or nothing if the URI has another form.
  static Optional<Identifier> read(String uri) {
    if (!uri.startsWith(START)) {
      return Optional.empty();
    }
    if (uri.startsWith("01/", START.length())) {
      return product(uri, START.length() + 3);
    }
    if (uri.startsWith("00/", START.length())) {
      return digits(uri, START.length() + 3, 18).map(Sscc::new);
    }
    return uri.startsWith("414/", START.length())
        ? digits(uri, START.length() + 4, 13).map(Gln::new)
        : Optional.empty();
  }

  private static Optional<Identifier> product(String uri, int from) {
    int slash = from + GTIN;
    boolean item = uri.startsWith("/21/", slash);
    if (!Digits.areThere(uri, from, slash)
        || !(item || uri.startsWith("/10/", slash))
        || !isPlain(uri, slash + 4)) {
      return Optional.empty();
    }
    Gtin gtin = new Gtin(uri.substring(from, slash));
    String rest = uri.substring(slash + 4);
    return Optional.of(item ? gtin.item(rest) : gtin.lot(rest));
  }

  private static Optional<String> digits(String uri, int from, int length) {
    return uri.length() == from + length && Digits.areThere(uri, from, uri.length())
        ? Optional.of(uri.substring(from))
        : Optional.empty();
  }

  private static boolean isPlain(String uri, int from) {
    int length = uri.length() - from;
    if (length < 1 || length > 20) {
      return false;
    }
    for (int i = from; i < uri.length(); i++) {
      char c = uri.charAt(i);
      if (!Charset82.isLetterOrDigit(c) && c != '-' && c != '_') {
        return false;
      }
    }
    return true;
  }
}
