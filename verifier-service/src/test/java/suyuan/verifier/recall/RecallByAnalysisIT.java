package suyuan.verifier.recall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import suyuan.model.json.Json;
import suyuan.verifier.Members;
import suyuan.verifier.NodeClient;
import suyuan.verifier.NodeClient.Answer;
import suyuan.verifier.ledger.Ledger;
import suyuan.verifier.node.FreshDatabase;
import suyuan.verifier.node.Node;
import suyuan.verifier.projection.Projection;

/// A quality engineer's day: two truckloads of one lot, one of them too warm; claims; an analysis
/// that names the leg; what a recall would take; the recall; and what the next scans show.
@Tag("integration")
class RecallByAnalysisIT {
  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();
  private static final String CREAM = "06901234000009";
  private static final String WORKS = "6901234000016";
  private static final String STORE = "6905555000014";
  private static final String[] CARTONS = {"069012340000000016", "069012340000000023"};
  private static final int PIECES = 60;

  private static Instant start = Instant.EPOCH;
  private static Node node;
  private static NodeClient anyone;
  private static NodeClient brand;
  private static NodeClient shop;

  @BeforeAll
  static void tellTheStory() {
    start = Instant.now().minus(Duration.ofDays(60)).truncatedTo(ChronoUnit.SECONDS);
    node = DATABASE.node();
    anyone = new NodeClient(node.address(), "");
    Members members = Members.of(node);
    brand = members.join("aster", "brand", WORKS, "6901234");
    shop = members.join("birch", "retailer", STORE, "6905555");
    publish(1, 25);
    for (String lot : List.of("L1", "L2")) {
      event(brand, object("ADD", "commissioning", 1, WORKS, items(all(lot)) + ilmd(lot)));
      event(brand, checked(lot));
    }
    travel(0, "L1", 0, PIECES / 2, true);
    travel(1, "L1", PIECES / 2, PIECES, false);
    event(brand, shipped(3, items(all("L2"))));
    event(shop, received(4, items(all("L2"))));
    for (int week = 0; week < 3; week++) {
      for (String lot : List.of("L1", "L2")) {
        event(
            shop,
            object(
                "OBSERVE",
                "retail_selling",
                10 + 5 * week,
                STORE,
                items(some(lot, week * 20, week * 20 + 20))
                    + ", \"suyuan:channel\": \"marketplace\""));
      }
    }
    caughtUp();
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void theWarmLegsItemsAloneAreRecalled() {
    for (int i = 0; i < 7; i++) {
      claim("/01/%s/10/L1/21/%s".formatted(CREAM, serial("L1", 4 * i)), "device " + i);
    }
    claim("/01/%s/10/L1".formatted(CREAM), "device 8");
    claim("/01/%s/10/L1/21/%s".formatted(CREAM, "NEVERMADE"), "device 9");

    Json.Obj analysis = analysis();
    Json.Obj first = (Json.Obj) analysis.array("candidates").getFirst();
    assertEquals(Optional.of("shipment"), first.string("stage"), text(analysis));
    assertEquals(
        "{\"no-serial\":1,\"other-lot\":0,\"purchase-proven\":0,\"serial-sold\":7,"
            + "\"serial-unsold\":0,\"unknown-serial\":1}",
        text(analysis.object("standings").orElseThrow()));
    String link = ((Json.Obj) first.array("lines").getFirst()).string("link").orElseThrow();
    assertEquals(200, brand.get(link).status(), link);

    String key = first.string("key").orElseThrow();
    Json.Obj whatIf = brand.program(path("L1") + "/what-if?cause=" + key).json();
    Json.Obj chosen = (Json.Obj) whatIf.array("options").getLast();
    assertEquals(Optional.of(Json.of(PIECES / 2)), chosen.get("pieces"), text(whatIf));
    assertEquals(401, anyone.program(path("L1") + "/what-if").status());
    assertEquals(403, shop.program(path("L1") + "/what-if").status());
    assertEquals("recorded", verdict("L1", PIECES - 1), "what-if writes nothing");

    Answer made =
        brand.post(
            "/recalls",
            """
            {"class": "quality", "reason": "cold-chain",
             "scope": {"analysis": "https://id.gs1.org/01/%s/10/L1", "causes": ["%s"]}}\
            """
                .formatted(CREAM, key));
    assertEquals(201, made.status(), made.text());
    for (int affected : new int[] {0, 1, PIECES / 2 - 1}) {
      assertEquals("recalled", verdict("L1", affected), serial("L1", affected));
    }
    for (int other : new int[] {PIECES / 2, PIECES - 1}) {
      assertEquals("recorded", verdict("L1", other), serial("L1", other));
    }
    assertEquals("recorded", verdict("L2", 0));
    String page = page(path("L1") + "/21/" + serial("L1", 0));
    assertTrue(page.contains("class=\"recall\""), page);
    assertTrue(!page(path("L1") + "/21/" + serial("L1", PIECES - 1)).contains("class=\"recall\""));
    Json.Obj report = anyone.program(made.header("Location")).json();
    Json.Obj lot = (Json.Obj) report.array("lots").getFirst();
    assertEquals(Optional.of(Json.of(PIECES / 2)), lot.get("pieces"), text(report));
  }

  @Test
  void aLotIsHeldAgainstTheLimitsOfWhenItWasMade() {
    publish(2, 50);
    caughtUp();
    Json.Obj report = anyone.program(path("L1") + "/21/" + serial("L1", PIECES - 1)).json();
    Json.Obj limits =
        report.object("product").flatMap(product -> product.object("limits")).orElseThrow();
    assertEquals(Optional.of(Json.of(25)), limits.get("max"), text(report));
  }

  private static Json.Obj analysis() {
    Answer answer = brand.program(path("L1") + "/fault");
    assertEquals(200, answer.status(), answer.text());
    return answer.json();
  }

  private static String verdict(String lot, int number) {
    Json.Obj report = anyone.program(path(lot) + "/21/" + serial(lot, number)).json();
    return report.object("verdict").orElseThrow().string("state").orElseThrow();
  }

  private static String page(String path) {
    return anyone.html(path).text();
  }

  private static void claim(String about, String device) {
    Answer answer =
        anyone.post(
            "/claims",
            "application/json",
            "{\"about\": \"%s\", \"problem\": \"texture\"}"
                .formatted(about)
                .getBytes(StandardCharsets.UTF_8),
            "User-Agent",
            device);
    assertEquals(201, answer.status(), answer.text());
  }

  /// One carton: packed, sent with a logger or a cold one, received, opened.
  private static void travel(int carton, String lot, int from, int to, boolean warm) {
    String unit = "https://id.gs1.org/00/" + CARTONS[carton];
    String children =
        Stream.of(some(lot, from, to)).map(s -> "\"" + s + "\"").collect(Collectors.joining(", "));
    event(
        brand,
        """
        {"type": "AggregationEvent", "action": "ADD", "bizStep": "packing", %s,
         "parentID": "%s", "childEPCs": [%s]}\
        """
            .formatted(when(2, WORKS), unit, children));
    String units = "\"epcList\": [\"%s\"]".formatted(unit);
    event(brand, shipped(3, units));
    event(
        brand,
        object(
            "OBSERVE",
            "transporting",
            4,
            WORKS,
            units
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
                        (warm ? "01" : "02").repeat(32))));
    event(shop, received(4, units));
    event(
        shop,
        """
        {"type": "AggregationEvent", "action": "DELETE", "bizStep": "unpacking", %s,
         "parentID": "%s"}\
        """
            .formatted(when(5, STORE), unit));
  }

  private static String shipped(int day, String what) {
    return object(
        "OBSERVE",
        "shipping",
        day,
        WORKS,
        what
            + ", \"destinationList\": [{\"type\": \"location\", \"destination\":"
            + " \"https://id.gs1.org/414/%s\"}]".formatted(STORE));
  }

  private static String received(int day, String what) {
    return object(
        "OBSERVE",
        "receiving",
        day,
        STORE,
        what
            + ", \"sourceList\": [{\"type\": \"location\", \"source\":"
            + " \"https://id.gs1.org/414/%s\"}]".formatted(WORKS));
  }

  private static String checked(String lot) {
    return object(
        "OBSERVE",
        "inspecting",
        2,
        WORKS,
        "\"quantityList\": [{\"epcClass\": \"https://id.gs1.org/01/%s/10/%s\"}],"
                .formatted(CREAM, lot)
            + " \"disposition\": \"conformant\", \"suyuan:check\": \"release\"");
  }

  private static void publish(int version, int warmest) {
    Answer answer =
        brand.post(
            "/registrations",
            """
            {"change": {"kind": "product", "product": {"gtin": "%s", "owner": "aster",
              "version": %d, "names": {"en": "Cream"}, "baseUnit": "C62", "conversions": [],
              "limits": {"min": 2, "max": %d, "toleratedSeconds": 3600},
              "activationEnergy": 83.144, "qualityCheckRequired": false}}}\
            """
                .formatted(CREAM, version, warmest));
    assertEquals(201, answer.status(), answer.text());
  }

  private static void event(NodeClient by, String json) {
    Answer answer = by.post("/events", json);
    assertEquals(201, answer.status(), answer.text());
  }

  private static void caughtUp() {
    node.part(Projection.class)
        .awaitCaughtUp(node.part(Ledger.class).head(), Duration.ofSeconds(20));
  }

  private static String object(String action, String step, int day, String place, String rest) {
    return "{\"type\": \"ObjectEvent\", \"action\": \"%s\", \"bizStep\": \"%s\", %s, %s}"
        .formatted(action, step, when(day, place), rest);
  }

  private static String when(int day, String place) {
    return """
    "eventTime": "%s", "eventTimeZoneOffset": "+08:00",
     "readPoint": {"id": "https://id.gs1.org/414/%s"},
     "bizLocation": {"id": "https://id.gs1.org/414/%s"}\
    """
        .formatted(day(day), place, place);
  }

  private static Instant day(int day) {
    return start.plus(Duration.ofDays(day));
  }

  private static String path(String lot) {
    return "/01/%s/10/%s".formatted(CREAM, lot);
  }

  private static String serial(String lot, int number) {
    return "%s-%02d".formatted(lot, number);
  }

  private static String[] all(String lot) {
    return some(lot, 0, PIECES);
  }

  private static String[] some(String lot, int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> "https://id.gs1.org/01/%s/21/%s".formatted(CREAM, serial(lot, i)))
        .toArray(String[]::new);
  }

  private static String items(String... links) {
    return Stream.of(links)
        .map(link -> "\"" + link + "\"")
        .collect(Collectors.joining(", ", "\"epcList\": [", "]"));
  }

  private static String ilmd(String lot) {
    return ", \"ilmd\": {\"cbvmda:lotNumber\": \"" + lot + "\"}";
  }

  private static String text(Json json) {
    return new String(json.canonical().toArray(), StandardCharsets.UTF_8);
  }
}
