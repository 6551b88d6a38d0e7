package suyuan.qr.label;

import java.util.LinkedHashMap;
import java.util.List;
import suyuan.model.gs1.DigitalLink;
import suyuan.model.gs1.Element;
import suyuan.model.gs1.Item;

/// What stands in the code on one item: a GS1 Digital Link at the resolver that answers scans.
///
/// @param link names an item; its query holds nothing but `s`, the label's signature, if it has one
public record Label(DigitalLink link) {
  private static final String SIGNATURE = "s";

  public Label {
    if (link.item().isEmpty()) {
      throw new IllegalArgumentException("A label names an item: GTIN and serial.");
    }
    if (!List.of(SIGNATURE).containsAll(link.query().keySet())) {
      throw new IllegalArgumentException("A label's query holds its signature and nothing else.");
    }
  }

  /// A label without lot and signature.
  ///
  /// @param resolver scheme, host and stem without a slash at the end: `https://trace.example`
  public static Label of(String resolver, Item item) {
    return new Label(DigitalLink.parse(item.digitalLink(resolver)));
  }

  /// The same label with the lot in its path, so that a reader knows it without asking.
  public Label withLot(String number) {
    var item = item();
    var path =
        List.of(
            new Element("01", item.gtin().digits()),
            new Element("10", number),
            new Element("21", item.serial()));
    return new Label(new DigitalLink(link.resolver(), path, link.query()));
  }

  /// The same label with this signature.
  ///
  /// @param signature in base64url; what it must say and how long it is, the verifier checks
  public Label withSignature(String signature) {
    if (!signature.matches("[A-Za-z0-9_-]+")) {
      throw new IllegalArgumentException("A label's signature is base64url without padding.");
    }
    var query = new LinkedHashMap<>(link.query());
    query.put(SIGNATURE, signature);
    return new Label(new DigitalLink(link.resolver(), link.path(), query));
  }

  public Item item() {
    return link.item().orElseThrow();
  }

  /// The text in the code.
  public String uri() {
    return link.toString();
  }

  public Symbol symbol() {
    return Symbol.of(uri());
  }
}
