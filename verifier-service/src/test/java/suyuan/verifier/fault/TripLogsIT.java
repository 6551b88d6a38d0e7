package suyuan.verifier.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import suyuan.model.Bytes;
import suyuan.model.json.Json;
import suyuan.model.json.ObjBuilder;
import suyuan.verifier.Cream;
import suyuan.verifier.Members;
import suyuan.verifier.NodeClient;
import suyuan.verifier.NodeClient.Answer;
import suyuan.verifier.ledger.Ledger;
import suyuan.verifier.node.FreshDatabase;
import suyuan.verifier.node.Node;
import suyuan.verifier.projection.Projection;

/// Cartons of one lot go to a shop, each with a logger of its own kind.
@Tag("integration")
class TripLogsIT {
  private static final String SHOP = "6905555000014";
  private static final String LOT = "/01/" + Cream.GTIN + "/10/L1";
  private static final Instant LEFT = Instant.parse("2026-03-03T08:00:00Z");
  private static final Instant ARRIVED = LEFT.plus(Duration.ofHours(20));

  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  private static Node node;
  private static NodeClient brand;
  private static NodeClient shop;

  @BeforeAll
  static void tellTheStory() {
    node = DATABASE.node();
    Members members = Members.of(node);
    brand = members.join("aster", "brand", Cream.WORKS, "6901234");
    shop = members.join("birch", "retailer", SHOP, "6905555");
    told(brand.post("/registrations", product()));
    send("069012340000000016");
    told(brand.post("/logger-files", file("069012340000000016", readings(LEFT, 12))));
    send("069012340000000023");
    told(brand.post("/events", summary("069012340000000023", LEFT, digest("none"))));
    send("069012340000000030");
    told(brand.post("/events", summary("069012340000000030", LEFT, deposited(readings(LEFT, 31)))));
    send("069012340000000047");
    told(
        brand.post(
            "/logger-files",
            file("069012340000000047", readings(LEFT.plus(Duration.ofHours(8)), 31))));
    send("069012340000000054");
    told(brand.post("/events", silent("069012340000000054", readings(LEFT, 35))));
    node.part(Projection.class)
        .awaitCaughtUp(node.part(Ledger.class).head(), Duration.ofSeconds(20));
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void aLineSaysHowItsRecordIsKnownAndWhyOneDoesNotCount() {
    assertEquals(
        Set.of(
            "within-limits raw-file",
            "within-limits hosted",
            "unusable-file hosted",
            "unusable-clock hosted"),
        lines().stream()
            .map(line -> text(line, "metric") + " " + text(line, "known"))
            .collect(Collectors.toSet()));
    lines().stream()
        .filter(line -> text(line, "metric").startsWith("unusable"))
        .forEach(line -> assertEquals(0, line.number("logRatio").orElseThrow().signum()));
  }

  /// Of two records: one tells of another file, one of less time outside than its file.
  @Test
  void aFileThatShowsMoreThanItsRecordTellsOfRefutesIt() {
    assertEquals(
        2, lines().stream().filter(line -> text(line, "metric").equals("unusable-file")).count());
  }

  @Test
  void theLotsReportShowsTheContradictionAndCountsNeither() {
    Json.Obj check =
        brand.program(LOT).json().array("checks").stream()
            .map(Json.Obj.class::cast)
            .filter(one -> text(one, "check").equals("cold-chain"))
            .findFirst()
            .orElseThrow();
    assertEquals("contradicted", text(check, "known"));
    assertEquals(
        Set.of("file", "clock"),
        check.array("unusable").stream()
            .map(one -> text((Json.Obj) one, "reason"))
            .collect(Collectors.toSet()));
  }

  private static List<Json.Obj> lines() {
    Answer answer = brand.program(LOT + "/fault");
    assertEquals(200, answer.status(), answer.text());
    return answer.json().array("candidates").stream()
        .flatMap(one -> ((Json.Obj) one).array("lines").stream())
        .map(Json.Obj.class::cast)
        .toList();
  }

  private static String text(Json.Obj json, String name) {
    return json.string(name).orElseThrow();
  }

  private static void told(Answer answer) {
    assertEquals(201, answer.status(), answer.text());
  }

  private static String product() {
    return """
    {"change": {"kind": "product", "product": {"gtin": "%s", "owner": "aster", "version": 1,
      "names": {"en": "Cream"}, "baseUnit": "C62", "conversions": [], "activationEnergy": 83.144,
      "qualityCheckRequired": false, "limits": {"min": 5, "max": 25, "toleratedSeconds": 600}}}}\
    """
        .formatted(Cream.GTIN);
  }

  /// Three jars, packed, shipped and received.
  private static void send(String unit) {
    String jars = Cream.items(unit + "a", unit + "b", unit + "c");
    new Cream(brand)
        .tell("ADD", "commissioning", 2, jars + ", \"ilmd\": {\"cbvmda:lotNumber\": \"L1\"}");
    told(
        brand.post(
            "/events",
            """
            {"type": "AggregationEvent", "action": "ADD", "bizStep": "packing", %s,
             "parentID": "https://id.gs1.org/00/%s", %s}\
            """
                .formatted(
                    at(LEFT.minus(Duration.ofHours(2)), Cream.WORKS),
                    unit,
                    jars.replace("epcList", "childEPCs"))));
    told(
        brand.post(
            "/events",
            object(
                "shipping",
                unit,
                at(LEFT, Cream.WORKS)
                    + """
                    , "destinationList":
                      [{"type": "location", "destination": "https://id.gs1.org/414/%s"}]\
                    """
                        .formatted(SHOP))));
    told(shop.post("/events", object("receiving", unit, at(ARRIVED, SHOP))));
  }

  private static String object(String step, String unit, String rest) {
    return """
    {"type": "ObjectEvent", "action": "OBSERVE", "bizStep": "%s",
     "epcList": ["https://id.gs1.org/00/%s"], %s}\
    """
        .formatted(step, unit, rest);
  }

  private static String at(Instant time, String gln) {
    return """
    "@context": {"suyuan": "urn:suyuan:v1:"}, "eventTime": "%s", "eventTimeZoneOffset": "+08:00",
     "readPoint": {"id": "https://id.gs1.org/414/%s"}\
    """
        .formatted(time, gln);
  }

  /// As long as the journey, every ten minutes; it warms up to this by its end.
  private static String readings(Instant start, int warmest) {
    StringBuilder csv = new StringBuilder("Timestamp,Temperature (°C)\n");
    for (int i = 0; i <= 120; i++) {
      csv.append(start.plus(Duration.ofMinutes(10L * i)))
          .append(',')
          .append(Math.round(80 + (warmest - 8) * i / 12.0) / 10.0)
          .append('\n');
    }
    return csv.toString();
  }

  private static String file(String unit, String csv) {
    return """
    {"event": %s, "file": "%s"}\
    """
        .formatted(
            object("transporting", unit, at(ARRIVED, Cream.WORKS)),
            Base64.getEncoder().encodeToString(csv.getBytes(StandardCharsets.UTF_8)));
  }

  private static Bytes deposited(String csv) {
    byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
    told(brand.post("/blobs", "text/csv", bytes));
    return Bytes.sha256(bytes);
  }

  private static Bytes digest(String text) {
    return Bytes.sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  /// What its author says of a file: never above 20 °C.
  private static String summary(String unit, Instant start, Bytes file) {
    String conditions =
        """
        , "suyuan:conditions": {"start": "%s", "end": "%s", "readings": 121, "min": 8, "max": 20,
         "mkt": 14, "secondsBelow": 0, "secondsAbove": 0, "gaps": 0, "gapSeconds": 0,
         "root": "%s", "blob": "%s"}\
        """
            .formatted(start, start.plus(Duration.ofHours(20)), digest("root").hex(), file.hex());
    return object("transporting", unit, at(ARRIVED, Cream.WORKS) + conditions);
  }

  /// Everything of a file that is too warm at its end, but that it was outside for any time.
  private static String silent(String unit, String csv) {
    Bytes file = deposited(csv);
    Json.Obj shown = brand.program("/logger-files/" + file.hex()).json();
    ObjBuilder said =
        Json.Obj.builder().put("secondsBelow", 0).put("secondsAbove", 0).put("blob", file.hex());
    for (String name :
        List.of("start", "end", "readings", "min", "max", "mkt", "gaps", "gapSeconds", "root")) {
      said.put(name, shown.get(name).orElseThrow());
    }
    String conditions = new String(said.build().canonical().toArray(), StandardCharsets.UTF_8);
    return object(
        "transporting", unit, at(ARRIVED, Cream.WORKS) + ", \"suyuan:conditions\": " + conditions);
  }
}
