package suyuan.model.gs1;

import java.util.Optional;

/// Reads the form that most identifiers in events have, without the general reader's detours:
/// `https://id.gs1.org/01/…/21/…` and its like, in letters, digits, `-` and `_`. A carton names a
/// hundred items, so events are read as fast as this is. Whatever is unusual is left to the general
/// reader, faults included.
final class CanonicalLink {
  private static final String START = Identifier.CANONICAL_RESOLVER + "/";

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
    int slash = uri.indexOf('/', from);
    if (slash != from + 14 || !Digits.allDigits(uri.substring(from, slash))) {
      return Optional.empty();
    }
    if (uri.startsWith("/21/", slash)) {
      return plain(uri, slash + 4).map(new Gtin(uri.substring(from, slash))::item);
    }
    return uri.startsWith("/10/", slash)
        ? plain(uri, slash + 4).map(new Gtin(uri.substring(from, slash))::lot)
        : Optional.empty();
  }

  private static Optional<String> digits(String uri, int from, int length) {
    String rest = uri.substring(from);
    return rest.length() == length && Digits.allDigits(rest) ? Optional.of(rest) : Optional.empty();
  }

  private static Optional<String> plain(String uri, int from) {
    int length = uri.length() - from;
    if (length < 1 || length > 20) {
      return Optional.empty();
    }
    for (int i = from; i < uri.length(); i++) {
      char c = uri.charAt(i);
      if (!Charset82.isLetterOrDigit(c) && c != '-' && c != '_') {
        return Optional.empty();
      }
    }
    return Optional.of(uri.substring(from));
  }
}
