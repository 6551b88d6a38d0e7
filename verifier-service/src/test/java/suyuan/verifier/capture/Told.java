package suyuan.verifier.capture;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// Events and documents as a client writes them.
final class Told {
  static final String GTIN = "06901234000009";
  static final String PLACE = "6901234000016";

  private Told() {}

  static String received(String lot) {
    return received(lot, "2026-03-02T08:00:00Z");
  }

  static String received(String lot, String time) {
    return """
    {"type": "ObjectEvent", "action": "ADD", "bizStep": "accepting",
     "eventTime": "%s", "eventTimeZoneOffset": "+08:00",
     "readPoint": {"id": "https://id.gs1.org/414/%s"},
     "quantityList": [{"epcClass": "https://id.gs1.org/01/%s/10/%s", "quantity": 5, "uom": "KGM"}]}\
    """
        .formatted(time, PLACE, GTIN, lot);
  }

  static String document(List<String> events) {
    return """
    {"@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],
     "type": "EPCISDocument", "schemaVersion": "2.0", "creationDate": "2026-03-02T08:00:00Z",
     "epcisBody": {"eventList": [%s]}}\
    """
        .formatted(String.join(",\n", events));
  }

  static String documentOf(String lot, int events) {
    return document(IntStream.range(0, events).mapToObj(i -> received(lot + "-" + i)).toList());
  }

  static List<String> repeated(String event, int times) {
    return Collections.nCopies(times, event);
  }
}
