package suyuan.verifier.recall;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Events of lots of sixty jars that go from the works to the store by the truckload, as JSON.
///
/// @param start day 0
record Truckloads(Instant start) {
  static final String CREAM = "06901234000009";
  static final String WORKS = "6901234000016";
  static final String STORE = "6905555000014";
  static final int PIECES = 60;

  String packed(String carton, String... jars) {
    return """
    {"type": "AggregationEvent", "action": "ADD", "bizStep": "packing", %s,
     "parentID": "%s", "childEPCs": [%s]}\
    """
        .formatted(when(2, WORKS), unit(carton), quoted(jars));
  }

  String opened(String carton) {
    return """
    {"type": "AggregationEvent", "action": "DELETE", "bizStep": "unpacking", %s,
     "parentID": "%s"}\
    """
        .formatted(when(5, STORE), unit(carton));
  }

  /// What the logger that went along says.
  String kept(String carton, boolean warm) {
    return object(
        "OBSERVE",
        "transporting",
        4,
        WORKS,
        units(carton)
            + """
            , "suyuan:conditions": {"start": "%s", "end": "%s", "readings": 144, "min": 8,
             "max": %s, "mkt": %s, "secondsBelow": 0, "secondsAbove": %s, "gaps": 0,
             "gapSeconds": 0, "root": "%s", "blob": "%s"}\
            """
                .formatted(
                    day(3),
                    day(4),
                    warm ? "44" : "19",
                    warm ? "35" : "15",
                    warm ? "50000" : "0",
                    "00".repeat(32),
                    (warm ? "01" : "02").repeat(32)));
  }

  static String units(String carton) {
    return "\"epcList\": [\"%s\"]".formatted(unit(carton));
  }

  private static String unit(String carton) {
    return "https://id.gs1.org/00/" + carton;
  }

  String shipped(int day, String what) {
    return object(
        "OBSERVE",
        "shipping",
        day,
        WORKS,
        what
            + ", \"destinationList\": [{\"type\": \"location\", \"destination\":"
            + " \"https://id.gs1.org/414/%s\"}]".formatted(STORE));
  }

  String received(int day, String what) {
    return object(
        "OBSERVE",
        "receiving",
        day,
        STORE,
        what
            + ", \"sourceList\": [{\"type\": \"location\", \"source\":"
            + " \"https://id.gs1.org/414/%s\"}]".formatted(WORKS));
  }

  String checked(String lot) {
    return object(
        "OBSERVE",
        "inspecting",
        2,
        WORKS,
        "\"quantityList\": [{\"epcClass\": \"https://id.gs1.org/01/%s/10/%s\"}],"
                .formatted(CREAM, lot)
            + " \"disposition\": \"conformant\", \"suyuan:check\": \"release\"");
  }

  String object(String action, String step, int day, String place, String rest) {
    return "{\"type\": \"ObjectEvent\", \"action\": \"%s\", \"bizStep\": \"%s\", %s, %s}"
        .formatted(action, step, when(day, place), rest);
  }

  private String when(int day, String place) {
    return """
    "eventTime": "%s", "eventTimeZoneOffset": "+08:00",
     "readPoint": {"id": "https://id.gs1.org/414/%s"},
     "bizLocation": {"id": "https://id.gs1.org/414/%s"}\
    """
        .formatted(day(day), place, place);
  }

  private Instant day(int day) {
    return start.plus(Duration.ofDays(day));
  }

  static String serial(String lot, int number) {
    return "%s-%02d".formatted(lot, number);
  }

  static String[] all(String lot) {
    return some(lot, 0, PIECES);
  }

  static String[] some(String lot, int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> "https://id.gs1.org/01/%s/21/%s".formatted(CREAM, serial(lot, i)))
        .toArray(String[]::new);
  }

  static String items(String... links) {
    return "\"epcList\": [" + quoted(links) + "]";
  }

  static String ilmd(String lot) {
    return ", \"ilmd\": {\"cbvmda:lotNumber\": \"" + lot + "\"}";
  }

  private static String quoted(String... links) {
    return Stream.of(links).map(link -> "\"" + link + "\"").collect(Collectors.joining(", "));
  }
}
