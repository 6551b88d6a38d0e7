package suyuan.model.gs1;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Something that GS1 can name. Equal identifiers name the same thing, whatever form they came in.
public sealed interface Identifier permits Gtin, Lot, Item, Sscc, Gln, Place, PartyGln {
  /// The host of canonical Digital Link URIs.
  String CANONICAL_RESOLVER = "https://id.gs1.org";

  /// Key first, then its qualifier.
  List<Element> elements();

  /// EPC URN (Tag Data Standard 6.3), which alone of all forms must know the length of the GS1
  /// company prefix.
  ///
  /// @param companyPrefixLength 6 to 12 digits
  String urn(int companyPrefixLength);

  /// Canonical GS1 Digital Link URI (URI Syntax 1.4, section 4.12): `https://id.gs1.org/01/…`.
  default String digitalLink() {
    return digitalLink(CANONICAL_RESOLVER);
  }

  /// The same path at another resolver.
  ///
  /// @param resolver scheme, host and stem without a slash at the end: `https://trace.example`
  default String digitalLink(String resolver) {
    return elements().stream()
        .map(e -> "/" + e.ai() + "/" + Percent.encode(e.value()))
        .collect(Collectors.joining("", resolver, ""));
  }

  /// Element string for people: `(01)09506000134352(21)abc`; an opening bracket within a value is
  /// written `\(`, so that no two identifiers share a string.
  default String elementString() {
    return elements().stream().map(Element::bracketed).collect(Collectors.joining());
  }

  /// Reads what a person may type, paste or scan: Digital Link URI, EPC URN, element string with or
  /// without brackets, or the bare digits of a GTIN (8, 12, 13, 14) or SSCC (18).
  static Identifier parse(String text) {
    String t = text.strip();
    if (Pattern.matches("[0-9]{8}|[0-9]{12,14}", t)) {
      return new Gtin(t);
    }
    if (Pattern.matches("[0-9]{18}", t)) {
      return new Sscc(t);
    }
    if (Pattern.matches("(?is)https?:.*", t)) {
      return DigitalLink.parse(t).identifier();
    }
    return t.startsWith("urn:")
        ? EpcUrn.parse(t).identifier()
        : ElementString.parse(t).identifier();
  }

  /// Reads an identifier as it may stand in an event: EPC URN or Digital Link URI, the latter
  /// without query or fragment, for they identify nothing.
  static Identifier ofUri(String uri) {
    if (uri.startsWith("urn:")) {
      return EpcUrn.parse(uri).identifier();
    }
    return CanonicalLink.read(uri).orElseGet(() -> ofLink(uri));
  }

  private static Identifier ofLink(String uri) {
    var link = DigitalLink.parse(uri);
    if (uri.indexOf('?') >= 0 || uri.indexOf('#') >= 0) {
      throw new Gs1Exception(
          Gs1Exception.Code.QUERY,
          "An identifier has no query or fragment: %s.".formatted(Gs1Exception.shown(uri)));
    }
    return link.identifier();
  }
}
