package suyuan.verifier.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import suyuan.model.json.Json;
import suyuan.verifier.Members;
import suyuan.verifier.NodeClient;
import suyuan.verifier.neighbour.Neighbour;
import suyuan.verifier.node.FreshDatabase;
import suyuan.verifier.node.Node;

/// Nodes that compare what they make of the ledger. Each of the two has a ledger of its own, with
/// another event in the same block, as if one of them had been told something else: whom it names
/// as on its channel is all that a node can know.
@Tag("integration")
final class AgreementIT {
  @RegisterExtension static final FreshDatabase ONE = new FreshDatabase();
  @RegisterExtension static final FreshDatabase OTHER = new FreshDatabase();

  private static final Duration PATIENCE = Duration.ofSeconds(40);

  @Test
  void nodeAgreesWithItsEqualAndRaisesTheAlarmAboutTheOther() throws Exception {
    try (Node one = ONE.node(Map.of("suyuan.agreement", true));
        Node other = OTHER.node()) {
      NodeClient here = join(one);
      NodeClient there = join(other);
      say(here, "ONE");
      say(there, "OTHER");
      long differs = block(here);
      say(here, "BOTH");
      say(there, "BOTH");

      meet(one, one, other);
      Json.Obj history = awaitDisagreement(here);

      assertEquals(1, history.number("alarms").orElseThrow().intValueExact());
      assertTrue(history.object("agree").orElseThrow().has(one.address().toString()));
      assertEquals(
          Json.of(differs),
          history.object("disagree").orElseThrow().get(other.address().toString()).orElseThrow());
    }
  }

  private static void meet(Node node, Node... neighbours) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Node neighbour : neighbours) {
      lines.append(neighbour.address()).append(" none\n");
    }
    Files.writeString(Path.of(node.setting("suyuan.home")).resolve(Neighbour.FILE), lines);
  }

  private static NodeClient join(Node node) {
    return Members.of(node).join("aster", "manufacturer", "6901234000016", "6901234");
  }

  private static void say(NodeClient party, String lot) {
    assertEquals(201, party.post("/events", received(lot)).status());
  }

  private static long block(NodeClient node) throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (number(node, "events") == 0) {
      assertTrue(Instant.now().isBefore(end));
      Thread.sleep(100);
    }
    return number(node, "block");
  }

  private static long number(NodeClient node, String name) {
    return node.get("/history").json().number(name).orElseThrow().longValueExact();
  }

  private static Json.Obj awaitDisagreement(NodeClient node) throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (number(node, "alarms") == 0) {
      assertTrue(Instant.now().isBefore(end), node.get("/history")::text);
      Thread.sleep(200);
    }
    return node.get("/history").json();
  }

  private static String received(String lot) {
    return """
    {"type": "ObjectEvent", "action": "ADD", "bizStep": "accepting",
     "eventTime": "2026-03-02T08:00:00Z", "eventTimeZoneOffset": "+08:00",
     "readPoint": {"id": "https://id.gs1.org/414/6901234000016"},
     "quantityList": [{"epcClass": "https://id.gs1.org/01/06901234000009/10/%s",
       "quantity": 5, "uom": "KGM"}]}\
    """
        .formatted(lot);
  }
}
