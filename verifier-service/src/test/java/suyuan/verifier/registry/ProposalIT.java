package suyuan.verifier.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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

/// Two organisations decide: the node's own and RetailMSP, whose operator it hosts.
@Tag("integration")
class ProposalIT {
  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  private static Node node;
  private static NodeClient anyone;
  private static NodeClient operator;
  private static NodeClient second;

  @BeforeAll
  static void start() {
    node = DATABASE.node();
    anyone = new NodeClient(node.address(), "");
    operator = Members.of(node).operator();
    Answer joined =
        operator.post(
            "/registrations",
            """
            {"change": {"kind": "party", "party": {"id": "second", "mspId": "RetailMSP",
              "names": {"en": "Second"}, "roles": ["operator"], "places": [], "prefixes": []}},
             "hosted": true, "credentials": [{"roles": ["operator"], "label": "all"}]}\
            """);
    assertEquals(201, joined.status(), joined.text());
    Json.Obj credential = (Json.Obj) joined.json().array("credentials").getFirst();
    second = operator.as(credential.string("token").orElseThrow());
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void aProposalWaitsIsApprovedAsItSaysAndKeepsItsApprover() {
    Answer proposed = propose("shop-1", "shop", "retailer");
    assertEquals(202, proposed.status(), proposed.text());

    Json.Obj waiting = only("shop-1", "waiting");
    assertEquals("operator", waiting.string("party").orElseThrow());
    assertEquals("SuyuanMSP", waiting.string("mspId").orElseThrow());
    assertEquals("shop", waiting.string("about").orElseThrow());
    assertFalse(waiting.has("replaces"), "there is no such party yet");
    assertEquals(block(proposed), waiting.object("proposed").orElseThrow().number("block"));
    assertEquals("[{\"mspId\":\"RetailMSP\",\"party\":\"second\"}]", text(waiting, "mayApprove"));

    assertEquals(201, second.post("/registrations", text(waiting, "approve")).status());
    Json.Obj approved = only("shop-1", "approved").object("approved").orElseThrow();
    assertEquals("second", approved.string("party").orElseThrow());
    assertEquals("RetailMSP", approved.string("mspId").orElseThrow());
    assertTrue(approved.has("ledgerTime"));
    assertEquals(200, anyone.get("/parties/shop").status());
  }

  @Test
  void whatWasOvertakenSaysWhyAndNobodyMayApproveIt() {
    propose("kiosk-1", "kiosk", "retailer");
    assertEquals(202, propose("kiosk-2", "kiosk", "brand").status());
    second.post("/registrations", text(only("kiosk-2", "waiting"), "approve"));
    Json.Obj stale = only("kiosk-1", "stale");
    assertTrue(stale.string("why").orElseThrow().contains("changed since"), stale.toString());
    assertFalse(stale.has("approve"));
  }

  @Test
  void aChangeShowsWhatItReplaces() {
    propose("stall-1", "stall", "retailer");
    second.post("/registrations", text(only("stall-1", "waiting"), "approve"));
    propose("stall-2", "stall", "brand");
    assertTrue(text(only("stall-2", "waiting"), "replaces").contains("\"roles\":[\"retailer\"]"));
  }

  @Test
  void theListIsPagedAndForMembers() {
    propose("booth-1", "booth", "retailer");
    propose("booth-2", "booth", "brand");
    caughtUp();
    assertEquals(401, anyone.get("/proposals").status());
    Answer first = second.get("/proposals?perPage=1");
    assertEquals(1, first.list().size());
    String next = first.header("Link").replaceAll("<(.*)>.*", "$1");
    assertTrue(next.startsWith("/proposals?state=&perPage=1&nextPageToken="), next);
    assertFalse(second.get(next).list().equals(first.list()));
    assertEquals("bad-query", second.get("/proposals?state=lost").problem());
    assertEquals("bad-query", second.get("/proposals?nextPageToken=x").problem());
  }

  @Test
  void anOperatorSeesItOnTheStartPageAndAsAPage() {
    propose("store-1", "store", "retailer");
    caughtUp();
    assertTrue(second.html("/?lang=en").text().contains("another organisation"));
    assertFalse(anyone.html("/?lang=en").text().contains("/proposals"));
    Answer page = second.html("/proposals?lang=en");
    assertTrue(page.text().contains("New party store"), page.text());
    assertTrue(page.text().contains("/registrations"));
    assertEquals("no-store", page.header("Cache-Control"));
  }

  private static Answer propose(String id, String party, String role) {
    return operator.post(
        "/registrations",
        """
        {"id": "%s", "change": {"kind": "party", "party": {"id": "%s", "names": {"en": "%s"},
          "roles": ["%s"], "places": [], "prefixes": []}}}\
        """
            .formatted(id, party, party, role));
  }

  /// The proposal of this id, which is in this state and in no other.
  private static Json.Obj only(String id, String state) {
    caughtUp();
    List<Json.Obj> found =
        second.get("/proposals?perPage=200").list().stream()
            .filter(one -> one.string("id").orElseThrow().equals(id))
            .toList();
    assertEquals(1, found.size());
    assertEquals(state, found.getFirst().string("state").orElseThrow());
    assertTrue(
        second.get("/proposals?perPage=200&state=" + state).list().contains(found.getFirst()));
    return found.getFirst();
  }

  private static void caughtUp() {
    node.part(Projection.class)
        .awaitCaughtUp(node.part(Ledger.class).head(), Duration.ofSeconds(20));
  }

  private static Optional<BigDecimal> block(Answer proposed) {
    return proposed.json().object("receipt").orElseThrow().number("block");
  }

  private static String text(Json.Obj json, String name) {
    byte[] bytes = json.get(name).orElseThrow().canonical().toArray();
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
