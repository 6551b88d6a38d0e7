package suyuan.model.gs1;

import static suyuan.model.gs1.Gs1Exception.Code.KEY;
import static suyuan.model.gs1.Gs1Exception.Code.REPEATED;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a list of elements identifies.
final class Elements {
  static final Set<String> KEYS = Set.of("00", "01", "414", "417");

  private Elements() {}

  static List<Element> requireDistinct(List<Element> elements) {
    var seen = new HashSet<String>();
    for (Element e : elements) {
      if (!seen.add(e.ai())) {
        throw new Gs1Exception(REPEATED, "AI %s stands twice.".formatted(e.ai()));
      }
    }
    return List.copyOf(elements);
  }

  static Optional<String> value(List<Element> elements, String ai) {
    return elements.stream().filter(e -> e.ai().equals(ai)).map(Element::value).findFirst();
  }

  /// The most specific identifier: an item rather than its lot, a lot rather than its product.
  static Identifier identify(List<Element> elements) {
    var keys = elements.stream().filter(e -> KEYS.contains(e.ai())).toList();
    if (keys.size() != 1) {
      throw new Gs1Exception(
          KEY, keys.isEmpty() ? "No GTIN, SSCC or GLN is given." : "More than one key is given.");
    }
    String key = keys.getFirst().value();
    return switch (keys.getFirst().ai()) {
      case "00" -> new Sscc(key);
      case "01" -> product(new Gtin(key), elements);
      case "417" -> new PartyGln(new Gln(key));
      default -> location(new Gln(key), elements);
    };
  }

  private static Identifier product(Gtin gtin, List<Element> elements) {
    return value(elements, "21")
        .<Identifier>map(gtin::item)
        .or(() -> value(elements, "10").map(gtin::lot))
        .orElse(gtin);
  }

  private static Identifier location(Gln gln, List<Element> elements) {
    return value(elements, "254").<Identifier>map(x -> new Place(gln, x)).orElse(gln);
  }
}
