package suyuan.model.epcis;

import java.util.Optional;

/// Canonical, constrained GS1 Digital Link URIs (CBV 2.0 section 8.9, rules 17 and 18) for
/// identifiers of every GS1 key, as the event hash wants them. Says nothing about validity: what
/// isn't of the form of a GS1 identifier has none.
final class CanonicalLink {
  static final String HOST = "https://id.gs1.org";

  private CanonicalLink() {}

  static Optional<String> of(String uri) {
    if (uri.startsWith("urn:epc:")) {
      return EpcLink.of(uri.substring("urn:epc:".length())).map(HOST::concat);
    }
    boolean web = uri.startsWith("https://") || uri.startsWith("http://");
    return web ? WebLink.of(uri).map(HOST::concat) : Optional.empty();
  }
}
