package suyuan.verifier.kill;

import java.util.List;
import java.util.stream.Collectors;

/// Events that can be told apart: each receives a lot of its own.
final class Told {

  static final String GLN = "6901234000016";
  static final String PREFIX = "6901234";
  private static final String GTIN = "06901234000009";

  private Told() {}

  static String event(String lot) {
    return """
    {"type": "ObjectEvent", "action": "ADD", "bizStep": "accepting",
     "eventTime": "2026-03-02T08:00:00Z", "eventTimeZoneOffset": "+08:00",
     "readPoint": {"id": "https://id.gs1.org/414/%s"},
     "quantityList": [{"epcClass": "https://id.gs1.org/01/%s/10/%s", "quantity": 5, "uom": "KGM"}]}\
    """
        .formatted(GLN, GTIN, lot);
  }

  static String document(List<String> lots) {
    return """
    {"@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],
     "type": "EPCISDocument", "schemaVersion": "2.0", "creationDate": "2026-03-02T08:00:00Z",
     "epcisBody": {"eventList": [%s]}}\
    """
        .formatted(lots.stream().map(Told::event).collect(Collectors.joining(",\n")));
  }
}
