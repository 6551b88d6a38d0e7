package suyuan.model.gs1;

import static suyuan.model.gs1.Gs1Exception.Code.QUERY;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A GS1 Digital Link URI (URI Syntax 1.4), uncompressed, at any resolver.
///
/// @param resolver scheme, host and stem without a slash at the end: `https://trace.example`
/// @param path the key and its qualifiers, in order
/// @param query decoded parameters in their order: GS1 attributes such as `17` and others such as
///   `s`; none twice
public record DigitalLink(String resolver, List<Element> path, Map<String, String> query) {
  public DigitalLink {
    path = LinkPath.requireOrdered(path);
    Elements.identify(path);
    query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
    query.forEach(DigitalLink::requireAttribute);
  }

  /// Reads a URI of at most 2,000 characters. The order of qualifiers is checked, GTINs are padded,
  /// percent-escapes must be whole; a fragment is ignored.
  public static DigitalLink parse(String uri) {
    return LinkReader.read(uri);
  }

  /// An all-digit name is an application identifier; one that identifies belongs in the path.
  private static void requireAttribute(String name, String value) {
    if (name.isEmpty() || !Digits.allDigits(name)) {
      return;
    }
    if (LinkPath.belongsInPath(name)) {
      throw new Gs1Exception(QUERY, "AI %s stands in the path, not in the query.".formatted(name));
    }
    var _ = new Element(name, value);
  }

  /// The most specific identifier: an item rather than its lot, a lot rather than its product.
  public Identifier identifier() {
    return Elements.identify(path);
  }

  public Optional<Gtin> gtin() {
    return Elements.value(path, "01").map(Gtin::new);
  }

  /// The lot, also where a serial makes the identifier an item.
  public Optional<Lot> lot() {
    return gtin().flatMap(g -> Elements.value(path, "10").map(g::lot));
  }

  public Optional<Item> item() {
    return gtin().flatMap(g -> Elements.value(path, "21").map(g::item));
  }

  /// A parameter of the query: `attribute("s")`, `attribute("17")`.
  public Optional<String> attribute(String name) {
    return Optional.ofNullable(query.get(name));
  }

  /// AI 17.
  public Optional<LocalDate> expiry() {
    return attribute("17").map(ElementDate::read);
  }

  /// The URI with canonical escapes, at its resolver, with its query.
  @Override
  public String toString() {
    return LinkWriter.write(this);
  }
}
