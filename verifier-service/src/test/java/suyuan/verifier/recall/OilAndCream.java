package suyuan.verifier.recall;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Events of a supplier's oil and the cream that is made of it, as JSON, in March 2026.
final class OilAndCream {
  static final String OIL = "06905555000007";
  static final String CREAM = "06901234000009";
  static final String WORKS = "6901234000016";

  private OilAndCream() {}

  static String object(String action, String step, int day, String rest) {
    return "{\"type\": \"ObjectEvent\", \"action\": \"%s\", \"bizStep\": \"%s\", %s, %s}"
        .formatted(action, step, when(day), rest);
  }

  static String made(int day, String lot, int pieces) {
    return """
    {"type": "TransformationEvent", "bizStep": "commissioning", %s,
     "inputQuantityList": [{"epcClass": "https://id.gs1.org/01/%s/10/OIL1", "quantity": 1, "uom": "KGM"}],
     "outputQuantityList": [{"epcClass": "https://id.gs1.org/01/%s/10/%s", "quantity": %d, "uom": "C62"}]}\
    """
        .formatted(when(day), OIL, CREAM, lot, pieces);
  }

  static String lots(String gtin, String lot, String amount, String unit) {
    return "\"quantityList\": [{\"epcClass\": \"https://id.gs1.org/01/%s/10/%s\", \"quantity\": %s, \"uom\": \"%s\"}]"
        .formatted(gtin, lot, amount, unit);
  }

  static String items(String... serials) {
    return "\"epcList\": [" + links(serials) + "]";
  }

  static String links(String... serials) {
    return Stream.of(serials)
        .map(serial -> "\"https://id.gs1.org/01/%s/21/%s\"".formatted(CREAM, serial))
        .collect(Collectors.joining(", "));
  }

  static String item(String serial) {
    return "(01)" + CREAM + "(21)" + serial;
  }

  static String when(int day) {
    return """
    "eventTime": "2026-03-0%dT08:00:00Z", "eventTimeZoneOffset": "+08:00",
     "readPoint": {"id": "https://id.gs1.org/414/%s"},
     "bizLocation": {"id": "https://id.gs1.org/414/%s"}\
    """
        .formatted(day, WORKS, WORKS);
  }
}
