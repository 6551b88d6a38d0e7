package suyuan.model.gs1;

import static suyuan.model.gs1.Gs1Exception.Code.PATH;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Which qualifiers may follow which key, in this order (Digital Link: URI Syntax 1.4, section
/// 4.3).
final class LinkPath {
  private static final Map<String, List<String>> QUALIFIERS =
      Map.of(
          "00",
          List.of(),
          "01",
          List.of("22", "10", "21"),
          "414",
          List.of("254"),
          "417",
          List.of());

  private LinkPath() {}

  static boolean isKey(String ai) {
    return QUALIFIERS.containsKey(ai);
  }

  static boolean belongsInPath(String ai) {
    return isKey(ai) || QUALIFIERS.values().stream().anyMatch(q -> q.contains(ai));
  }

  static List<Element> requireOrdered(List<Element> path) {
    if (path.isEmpty() || !isKey(path.getFirst().ai())) {
      throw new Gs1Exception(PATH, "The path holds no GTIN, SSCC or GLN.");
    }
    var ais = path.stream().map(Element::ai).toList();
    String key = ais.getFirst();
    var order = Stream.concat(Stream.of(key), QUALIFIERS.getOrDefault(key, List.of()).stream());
    if (!order.filter(ais::contains).toList().equals(ais)) {
      throw new Gs1Exception(
          PATH, "The path %s doesn't have the order key, qualifiers.".formatted(ais));
    }
    return List.copyOf(path);
  }
}
