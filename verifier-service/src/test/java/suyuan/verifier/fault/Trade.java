package suyuan.verifier.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import suyuan.model.json.Json;
import suyuan.verifier.NodeClient;
import suyuan.verifier.NodeClient.Answer;

/// One product of a brand on its way to a shop, told over HTTP: lots of jars (L1-0, L1-1, …) in
/// cartons by number, day by day from day 0.
///
/// @param gtin without its last three digits, which tell the product from others
record Trade(NodeClient brand, NodeClient shop, String gtin, Instant start) {
  static final String WORKS = "6901234000016";
  static final String STORE = "6905555000014";
  static final String DEPOT = "6901234000023";

  /// @param more members of the product's master data, each with a comma behind
  void publish(String more) {
    Answer answer =
        brand.post(
            "/registrations",
            """
            {"change": {"kind": "product", "product": {"gtin": "%s", "owner": "aster",
              "version": 1, "names": {"en": "Cream"}, "baseUnit": "C62", "conversions": [], %s
              "activationEnergy": 83.144, "qualityCheckRequired": false}}}\
            """
                .formatted(gtin, more));
    assertEquals(201, answer.status(), answer.text());
  }

  /// Its jars come into being.
  void make(int day, String lot, int pieces) {
    String jars = items(lot, 0, pieces);
    String ilmd = ", \"ilmd\": {\"cbvmda:lotNumber\": \"" + lot + "\"}";
    tell(brand, "Object", "ADD", "commissioning", day, WORKS, "\"epcList\": " + jars + ilmd);
  }

  /// On a line, from nothing that is told.
  void produce(int day, String lot, int pieces, String line) {
    String output =
        "\"outputQuantityList\": [{\"epcClass\": \"https://id.gs1.org/01/%s/10/%s\", \"quantity\": %d}]"
            .formatted(gtin, lot, pieces);
    tell(
        brand,
        "Transformation",
        "",
        "commissioning",
        day,
        WORKS,
        "\"transformationID\": \"urn:uuid:%s\", "
                .formatted(UUID.nameUUIDFromBytes(lot.getBytes(StandardCharsets.UTF_8)))
            + output
            + ", \"suyuan:line\": \""
            + line
            + "\"");
    make(day, lot, pieces);
  }

  void pack(int day, int carton, String lot, int from, int to) {
    into(day, carton, items(lot, from, to));
  }

  /// Cartons, or pallets, onto a pallet.
  void stack(int day, int pallet, int... cartons) {
    into(day, pallet, units(cartons));
  }

  private void into(int day, int unit, String contents) {
    tell(
        brand,
        "Aggregation",
        "ADD",
        "packing",
        day,
        WORKS,
        "\"parentID\": %s, \"childEPCs\": %s".formatted(unit(unit), contents));
  }

  void ship(int day, String from, String to, String carrier, int... cartons) {
    tell(
        brand,
        "Object",
        "OBSERVE",
        "shipping",
        day,
        from,
        "\"epcList\": %s, %s, \"suyuan:carrier\": \"https://id.gs1.org/414/%s\""
            .formatted(units(cartons), at("destination", to), carrier));
  }

  void receive(int day, String from, String to, int... cartons) {
    tell(
        to.equals(DEPOT) ? brand : shop,
        "Object",
        "OBSERVE",
        "receiving",
        day,
        to,
        "\"epcList\": %s, %s".formatted(units(cartons), at("source", from)));
  }

  void store(int day, String zone, int... cartons) {
    tell(
        brand,
        "Object",
        "OBSERVE",
        "storing",
        day,
        DEPOT,
        "\"epcList\": %s, \"suyuan:zone\": \"%s\"".formatted(units(cartons), zone));
  }

  /// What a logger says of these days.
  void log(int from, int to, boolean warm, int... cartons) {
    String said =
        """
        "suyuan:conditions": {"start": "%s", "end": "%s", "readings": 144, "min": 8, "max": %d,
         "mkt": 16, "secondsBelow": 0, "secondsAbove": %d, "gaps": 0, "gapSeconds": 0,
         "root": "%s", "blob": "%s"}\
        """
            .formatted(
                day(from),
                day(to),
                warm ? 44 : 19,
                warm ? 50_000 : 0,
                "00".repeat(32),
                "%02x".formatted((cartons[0] + from) % 256).repeat(32));
    tell(
        brand,
        "Object",
        "OBSERVE",
        "transporting",
        to,
        WORKS,
        "\"epcList\": " + units(cartons) + ", " + said);
  }

  void sell(int day, String lot, int from, int to) {
    tell(
        shop,
        "Object",
        "OBSERVE",
        "retail_selling",
        day,
        STORE,
        "\"epcList\": " + items(lot, from, to) + ", \"suyuan:channel\": \"online\"");
  }

  private static String at(String end, String gln) {
    return "\"%sList\": [{\"type\": \"location\", \"%s\": \"https://id.gs1.org/414/%s\"}]"
        .formatted(end, end, gln);
  }

  private void tell(
      NodeClient by, String type, String action, String step, int day, String place, String rest) {
    Answer answer =
        by.post(
            "/events",
            """
            {"type": "%sEvent", %s "bizStep": "%s", "eventTime": "%s",
             "eventTimeZoneOffset": "+08:00",
             "readPoint": {"id": "https://id.gs1.org/414/%s"},
             "bizLocation": {"id": "https://id.gs1.org/414/%s"}, %s}\
            """
                .formatted(
                    type,
                    action.isEmpty() ? "" : "\"action\": \"" + action + "\",",
                    step,
                    day(day),
                    place,
                    place,
                    rest));
    assertEquals(201, answer.status(), answer.text());
  }

  private Instant day(int day) {
    return start.plus(Duration.ofDays(day));
  }

  private String items(String lot, int from, int to) {
    return list(IntStream.range(from, to).mapToObj(i -> "https://id.gs1.org" + jar(lot + "-" + i)));
  }

  private String units(int... cartons) {
    return "["
        + Arrays.stream(cartons).mapToObj(this::unit).collect(Collectors.joining(", "))
        + "]";
  }

  /// The product's digits keep its cartons apart from others'.
  private String unit(int carton) {
    String digits = "06901234%s%05d".formatted(gtin.substring(9, 13), carton);
    int sum =
        IntStream.range(0, 17)
            .map(i -> (i % 2 == 0 ? 3 : 1) * Character.digit(digits.charAt(i), 10))
            .sum();
    return "\"https://id.gs1.org/00/%s%d\"".formatted(digits, (10 - sum % 10) % 10);
  }

  private static String list(Stream<String> texts) {
    return texts.map(text -> "\"" + text + "\"").collect(Collectors.joining(", ", "[", "]"));
  }

  String jar(String serial) {
    return "/01/" + gtin + "/21/" + serial;
  }

  /// By somebody with a device of her own.
  void claim(NodeClient anyone, String serial, String problem) {
    Answer answer =
        anyone.post(
            "/claims",
            "application/json",
            "{\"about\": \"%s\", \"problem\": \"%s\"}"
                .formatted(jar(serial), problem)
                .getBytes(StandardCharsets.UTF_8),
            "User-Agent",
            "device " + gtin + serial);
    assertEquals(201, answer.status(), answer.text());
  }

  /// The analysis of a lot.
  Json.Obj analysis(String lot) {
    Answer answer = brand.program("/01/" + gtin + "/10/" + lot + "/fault");
    assertEquals(200, answer.status(), answer.text());
    return answer.json();
  }

  /// The same with all digits: `causes` with the share of sales that each reached.
  Json.Obj digits(String lot) {
    Json.Obj diagnosis = analysis(lot).object("diagnosis").orElseThrow();
    return brand
        .get("/01/%s/10/%s/fault/%s".formatted(gtin, lot, diagnosis.string("inputs").orElseThrow()))
        .json();
  }
}
