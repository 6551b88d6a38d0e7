package suyuan.verifier.fault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import suyuan.verifier.Members;
import suyuan.verifier.NodeClient;
import suyuan.verifier.NodeClient.Answer;
import suyuan.verifier.ledger.Ledger;
import suyuan.verifier.node.FreshDatabase;
import suyuan.verifier.node.Node;
import suyuan.verifier.projection.Projection;

/// Three lots of a cream, claims about one: what the engine found can be had again as it was, and
/// made again from what it rested on.
@Tag("integration")
class StoredAnalysisIT {
  private static final String CREAM = "06901234000009";
  private static final String WORKS = "6901234000016";
  private static final String FAULT = "/01/" + CREAM + "/10/L1/fault";

  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  private static Node node;
  private static NodeClient anyone;
  private static NodeClient brand;
  private static NodeClient other;

  @BeforeAll
  static void tellTheStory() {
    node = DATABASE.node();
    anyone = new NodeClient(node.address(), "");
    Members members = Members.of(node);
    brand = members.join("aster", "brand", WORKS, "6901234");
    other = members.join("birch", "supplier", "6905555000014", "6905555");
    register();
    for (String lot : List.of("L1", "L2", "L3")) {
      String ilmd = ", \"ilmd\": {\"cbvmda:lotNumber\": \"" + lot + "\"}";
      event("ADD", "commissioning", 2, items(lot) + ilmd);
      event("OBSERVE", "retail_selling", 4, items(lot));
    }
    node.part(Projection.class)
        .awaitCaughtUp(node.part(Ledger.class).head(), Duration.ofSeconds(20));
    IntStream.range(0, 4).forEach(StoredAnalysisIT::claim);
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void theSameInputsGiveTheSameBytesAgain() {
    String inputs = inputs();
    Answer stored = brand.get(FAULT + "/" + inputs);
    assertEquals(200, stored.status(), stored.text());
    assertEquals(inputs, stored.json().string("inputs").orElseThrow());
    Answer again = brand.get(FAULT + "/" + inputs + "/again");
    assertEquals(200, again.status(), again.text());
    assertArrayEquals(stored.body(), again.body());
  }

  @Test
  void aFurtherClaimMakesAnotherAnalysisAndLeavesTheFirst() {
    String before = inputs();
    byte[] first = brand.get(FAULT + "/" + before).body();
    claim(20);
    assertNotEquals(before, inputs());
    assertArrayEquals(first, brand.get(FAULT + "/" + before).body());
  }

  @Test
  void onlyTheOwnerSeesItAndOnlyUnderItsLot() {
    String inputs = inputs();
    assertEquals(401, anyone.get(FAULT + "/" + inputs).status());
    assertEquals(403, other.get(FAULT + "/" + inputs).status());
    assertEquals(404, brand.get(FAULT.replace("L1", "L2") + "/" + inputs).status());
    assertEquals(404, brand.get(FAULT + "/" + "ab".repeat(32)).status());
    assertEquals(404, brand.get(FAULT + "/none/again").status());
  }

  private static String inputs() {
    Answer answer = brand.program(FAULT);
    assertEquals(200, answer.status(), answer.text());
    return answer.json().object("diagnosis").orElseThrow().string("inputs").orElseThrow();
  }

  private static void register() {
    Answer answer =
        brand.post(
            "/registrations",
            """
            {"change": {"kind": "product", "product": {"gtin": "%s", "owner": "aster",
              "version": 1, "names": {"en": "Cream"}, "baseUnit": "C62", "conversions": [],
              "activationEnergy": 83.144, "qualityCheckRequired": false}}}\
            """
                .formatted(CREAM));
    assertEquals(201, answer.status(), answer.text());
  }

  private static void event(String action, String step, int day, String rest) {
    Answer answer =
        brand.post(
            "/events",
            """
            {"type": "ObjectEvent", "action": "%s", "bizStep": "%s",
             "eventTime": "2026-03-0%dT08:00:00Z", "eventTimeZoneOffset": "+08:00",
             "readPoint": {"id": "https://id.gs1.org/414/%s"},
             "bizLocation": {"id": "https://id.gs1.org/414/%s"}, %s}\
            """
                .formatted(action, step, day, WORKS, WORKS, rest));
    assertEquals(201, answer.status(), answer.text());
  }

  private static String items(String lot) {
    return IntStream.range(0, 30)
        .mapToObj(i -> "\"https://id.gs1.org/01/%s/21/%s-%d\"".formatted(CREAM, lot, i))
        .collect(Collectors.joining(", ", "\"epcList\": [", "]"));
  }

  private static void claim(int serial) {
    String body =
        "{\"about\": \"/01/%s/21/L1-%d\", \"problem\": \"smell\"}".formatted(CREAM, serial);
    Answer answer =
        anyone.post(
            "/claims",
            "application/json",
            body.getBytes(StandardCharsets.UTF_8),
            "User-Agent",
            "device " + serial);
    assertEquals(201, answer.status(), answer.text());
  }
}
