package suyuan.model.epcis;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The Digital Link path of a web URI that has one somewhere in it: GTINs padded, only the finest
/// level kept, names of keys as numbers.
final class WebLink {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("gtin", "01"),
          Map.entry("itip", "8006"),
          Map.entry("cpid", "8010"),
          Map.entry("gln", "414"),
          Map.entry("party", "417"),
          Map.entry("gsrnp", "8017"),
          Map.entry("gsrn", "8018"),
          Map.entry("gcn", "255"),
          Map.entry("sscc", "00"),
          Map.entry("gdti", "253"),
          Map.entry("ginc", "401"),
          Map.entry("gsin", "402"),
          Map.entry("grai", "8003"),
          Map.entry("giai", "8004"),
          Map.entry("cpv", "22"),
          Map.entry("lot", "10"),
          Map.entry("ser", "21"),
          Map.entry("glnx", "254"),
          Map.entry("cpsn", "8011"),
          Map.entry("tpx", "235"));

  /// What the value of a key looks like.
  private static final Map<String, String> KEYS =
      Map.ofEntries(
          Map.entry("00", "[0-9]{18}"),
          Map.entry("01", "[0-9]{8}|[0-9]{12,14}"),
          Map.entry("253", "[0-9]{13}.{0,17}"),
          Map.entry("255", "[0-9]{13,25}"),
          Map.entry("401", ".{1,30}"),
          Map.entry("402", "[0-9]{17}"),
          Map.entry("414", "[0-9]{13}"),
          Map.entry("417", "[0-9]{13}"),
          Map.entry("8003", "[0-9]{14}.{0,16}"),
          Map.entry("8004", ".{1,30}"),
          Map.entry("8006", "[0-9]{18}"),
          Map.entry("8010", ".{1,30}"),
          Map.entry("8017", "[0-9]{18}"),
          Map.entry("8018", "[0-9]{18}"));

  /// The qualifiers a key may have, the finest first; `22` is never kept.
  private static final Map<String, List<String>> QUALIFIERS =
      Map.of(
          "01", List.of("21", "10", "235", "22"),
          "8006", List.of("21", "10", "22"),
          "414", List.of("254"),
          "8010", List.of("8011"));

  private WebLink() {}

  static Optional<String> of(String uri) {
    String address = uri.substring(uri.indexOf("//") + 2).split("[?#]", 2)[0];
    List<String> segments = Arrays.asList(address.split("/"));
    for (int i = 1; i + 1 < segments.size(); i++) {
      String key = number(segments.get(i));
      if (KEYS.containsKey(key) && (segments.size() - i) % 2 == 0) {
        return path(key, segments.subList(i, segments.size()));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> path(String key, List<String> pairs) {
    String value = pairs.get(1);
    List<String> allowed = QUALIFIERS.getOrDefault(key, List.of());
    Map<String, String> qualifiers = new HashMap<>();
    for (int i = 2; i < pairs.size(); i += 2) {
      qualifiers.put(number(pairs.get(i)), pairs.get(i + 1));
    }
    if (!value.matches(KEYS.getOrDefault(key, "")) || !allowed.containsAll(qualifiers.keySet())) {
      return Optional.empty();
    }
    String identifier = key.equals("01") ? "0".repeat(14 - value.length()) + value : value;
    return Optional.of("/" + key + "/" + identifier + finest(allowed, qualifiers));
  }

  private static String finest(List<String> allowed, Map<String, String> qualifiers) {
    return allowed.stream()
        .filter(qualifier -> !qualifier.equals("22") && qualifiers.containsKey(qualifier))
        .findFirst()
        .map(qualifier -> "/" + qualifier + "/" + qualifiers.get(qualifier))
        .orElse("");
  }

  private static String number(String segment) {
    return NAMES.getOrDefault(segment, segment);
  }
}
