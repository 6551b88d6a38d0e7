package suyuan.verifier.recall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static suyuan.verifier.recall.Truckloads.CREAM;
import static suyuan.verifier.recall.Truckloads.PIECES;
import static suyuan.verifier.recall.Truckloads.STORE;
import static suyuan.verifier.recall.Truckloads.WORKS;
import static suyuan.verifier.recall.Truckloads.all;
import static suyuan.verifier.recall.Truckloads.ilmd;
import static suyuan.verifier.recall.Truckloads.items;
import static suyuan.verifier.recall.Truckloads.serial;
import static suyuan.verifier.recall.Truckloads.some;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
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
  private static final String[] CARTONS = {"069012340000000016", "069012340000000023"};

  private static Truckloads trucks = new Truckloads(Instant.EPOCH);
  private static Node node;
  private static NodeClient anyone;
  private static NodeClient brand;
  private static NodeClient shop;

  @BeforeAll
  static void tellTheStory() {
    trucks =
        new Truckloads(Instant.now().minus(Duration.ofDays(60)).truncatedTo(ChronoUnit.SECONDS));
    node = DATABASE.node();
    anyone = new NodeClient(node.address(), "");
    Members members = Members.of(node);
    brand = members.join("aster", "brand", WORKS, "6901234");
    shop = members.join("birch", "retailer", STORE, "6905555");
    publish(1, 25);
    for (String lot : List.of("L1", "L2")) {
      event(brand, trucks.object("ADD", "commissioning", 1, WORKS, items(all(lot)) + ilmd(lot)));
      event(brand, trucks.checked(lot));
    }
    travel(0, 0, PIECES / 2, true);
    travel(1, PIECES / 2, PIECES, false);
    event(brand, trucks.shipped(3, items(all("L2"))));
    event(shop, trucks.received(4, items(all("L2"))));
    for (int week = 0; week < 3; week++) {
      for (String lot : List.of("L1", "L2")) {
        event(
            shop,
            trucks.object(
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
    Json.Obj covered = (Json.Obj) chosen.array("covered").getFirst();
    assertEquals(Optional.of(key), covered.string("key"), text(whatIf));
    String shown = brand.html(path("L1") + "/what-if?lang=en").text();
    assertTrue(shown.contains("Likeliest of what is not covered"), shown);
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

  /// One carton: packed, sent with its logger, received, opened.
  private static void travel(int number, int from, int to, boolean warm) {
    String carton = CARTONS[number];
    event(brand, trucks.packed(carton, some("L1", from, to)));
    event(brand, trucks.shipped(3, Truckloads.units(carton)));
    event(brand, trucks.kept(carton, warm));
    event(shop, trucks.received(4, Truckloads.units(carton)));
    event(shop, trucks.opened(carton));
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

  private static String path(String lot) {
    return "/01/%s/10/%s".formatted(CREAM, lot);
  }

  private static String text(Json json) {
    return new String(json.canonical().toArray(), StandardCharsets.UTF_8);
  }
}
