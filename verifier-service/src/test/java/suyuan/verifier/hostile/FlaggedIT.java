package suyuan.verifier.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
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

/// What is well formed and contradicts something else is taken and flagged: it is evidence.
@Tag("integration")
class FlaggedIT {
  private static final String WORKS = "6901234000016";
  private static final String SHOP = "6905555000014";

  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  private static Node node;
  private static NodeClient aster;
  private static NodeClient birch;

  @BeforeAll
  static void start() {
    node = DATABASE.node();
    Members members = Members.of(node);
    aster = members.join("aster", "manufacturer", WORKS, "6901234");
    birch = members.join("birch", "retailer", SHOP, "6905555");
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void anEventFromTheFuture() {
    assertEquals(
        Set.of("after-ledger-time"),
        findings(aster, event("accepting", "ADD", "2099-03-01", WORKS, lot("FUTURE", 5), "")));
  }

  @Test
  void anItemSoldTwice() {
    taken(aster, event("accepting", "ADD", "2026-03-01", WORKS, lot("SOLD", 2), ""));
    taken(aster, shipped("2026-03-02", lot("SOLD", 2)));
    taken(birch, received(lot("SOLD", 2)));
    String item = "\"epcList\": [\"https://id.gs1.org/01/06901234000009/21/S1\"]";
    taken(birch, event("retail_selling", "OBSERVE", "2026-03-04", SHOP, item, ""));
    Set<String> found =
        findings(birch, event("retail_selling", "OBSERVE", "2026-03-05", SHOP, item, ""));
    assertTrue(found.contains("sold-twice"), found.toString());
    String report = aster.program("/01/06901234000009/21/S1").text();
    assertTrue(report.contains("\"state\":\"contradicted\""), report);
  }

  @Test
  void moreReceivedThanShipped() {
    taken(aster, event("accepting", "ADD", "2026-03-01", WORKS, lot("MORE", 5), ""));
    taken(aster, shipped("2026-03-02", lot("MORE", 5)));
    Set<String> found = findings(birch, received(lot("MORE", 6)));
    assertTrue(found.contains("received-more-than-shipped"), found.toString());
  }

  @Test
  void shippedByOneWhoDoesNotHoldIt() {
    taken(aster, event("accepting", "ADD", "2026-03-01", WORKS, lot("NOT", 5), ""));
    Set<String> found =
        findings(birch, event("retail_selling", "OBSERVE", "2026-03-03", SHOP, lot("NOT", 6), ""));
    assertTrue(found.contains("not-held"), found.toString());
  }

  @Test
  void theSameFactUnderTwoStatements() {
    String fact = event("accepting", "ADD", "2026-03-01", WORKS, lot("TWICE", 5), "");
    taken(aster, fact);
    assertTrue(findings(aster, fact).contains("same-fact-twice"));
  }

  private static Set<String> findings(NodeClient by, String event) {
    Answer taken = by.post("/capture", document(event));
    assertEquals(202, taken.status(), taken.text());
    String job = taken.header("Location");
    for (int i = 0; i < 100; i++) {
      Json.Obj told = by.get(job).json();
      if (told.get("success").equals(java.util.Optional.of(Json.of(true)))) {
        node.part(Projection.class)
            .awaitCaughtUp(node.part(Ledger.class).head(), Duration.ofSeconds(20));
        Json.Obj statement = (Json.Obj) by.get(job).json().array("statements").getFirst();
        return statement.array("findings").stream()
            .map(one -> ((Json.Obj) one).string("kind").orElseThrow())
            .collect(Collectors.toSet());
      }
      pause();
    }
    throw new AssertionError(by.get(job).text());
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void taken(NodeClient by, String event) {
    Answer answer = by.post("/events", event);
    assertEquals(201, answer.status(), answer.text());
  }

  private static String document(String event) {
    return """
    {"@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],
     "type": "EPCISDocument", "schemaVersion": "2.0", "creationDate": "2026-03-02T08:00:00Z",
     "epcisBody": {"eventList": [%s]}}\
    """
        .formatted(event);
  }

  private static String lot(String number, int pieces) {
    return """
    "quantityList": [{"epcClass": "https://id.gs1.org/01/06901234000009/10/%s", "quantity": %d}]\
    """
        .formatted(number, pieces);
  }

  private static String shipped(String day, String things) {
    return event(
        "shipping",
        "OBSERVE",
        day,
        WORKS,
        things,
        """
        , "destinationList": [{"type": "location", "destination": "https://id.gs1.org/414/%s"}]\
        """
            .formatted(SHOP));
  }

  private static String received(String things) {
    return event(
        "receiving",
        "OBSERVE",
        "2026-03-03",
        SHOP,
        things,
        """
        , "sourceList": [{"type": "location", "source": "https://id.gs1.org/414/%s"}]\
        """
            .formatted(WORKS));
  }

  private static String event(
      String step, String action, String day, String place, String things, String more) {
    return """
    {"type": "ObjectEvent", "action": "%s", "bizStep": "%s",
     "eventTime": "%sT08:00:00Z", "eventTimeZoneOffset": "+08:00",
     "readPoint": {"id": "https://id.gs1.org/414/%s"},
     "bizLocation": {"id": "https://id.gs1.org/414/%s"}, %s%s}\
    """
        .formatted(action, step, day, place, place, things, more);
  }
}
