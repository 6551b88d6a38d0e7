package suyuan.verifier.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import suyuan.model.Bytes;
import suyuan.model.epcis.Event;
import suyuan.model.json.Json;
import suyuan.model.registry.PartyId;
import suyuan.model.statement.SignedStatement;
import suyuan.model.statement.StatementId;
import suyuan.verifier.Members;
import suyuan.verifier.NodeClient;
import suyuan.verifier.NodeClient.Answer;
import suyuan.verifier.node.FreshDatabase;
import suyuan.verifier.node.Node;
import suyuan.verifier.party.HostedKeys;

/// Statements that come ready-signed: replayed, altered, and sent by another.
@Tag("integration")
class StatementIT {
  private static final PartyId ASTER = new PartyId("aster");

  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  private static Node node;
  private static NodeClient aster;
  private static NodeClient birch;

  @BeforeAll
  static void start() {
    node = DATABASE.node();
    Members members = Members.of(node);
    aster = members.join("aster", "manufacturer", Told.PLACE, "6901234");
    birch = members.join("birch", "manufacturer", "6905555000014", "6905555");
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void aStatementMayComeReadySigned() {
    SignedStatement statement = signed("ready-1", Told.received("READY"));
    assertEquals(201, aster.post("/statements", json(statement, statement.signature())).status());
    assertEquals(200, aster.post("/statements", json(statement, statement.signature())).status());
    assertEquals(403, birch.post("/statements", json(statement, statement.signature())).status());
  }

  @Test
  void anAlteredStatementIsRefused() {
    SignedStatement statement = signed("altered-1", Told.received("ALTERED"));
    Answer forged = aster.post("/statements", json(statement, Bytes.of(new byte[64])));
    assertEquals(422, forged.status());
    assertTrue(forged.text().contains("bad-signature"), forged.text());
    String other = json(statement, statement.signature()).replace("ALTERED", "CHANGED");
    assertTrue(aster.post("/statements", other).text().contains("bad-root"));
  }

  @Test
  void aReplayedStatementGivesTheFirstReceipt() {
    SignedStatement statement = signed("replayed-1", Told.received("REPLAYED"));
    String sent = json(statement, statement.signature());
    Answer first = aster.post("/statements", sent);
    Answer again = aster.post("/statements", sent);
    assertEquals(200, again.status(), again.text());
    assertEquals(first.json().get("receipt"), again.json().get("receipt"));
  }

  @Test
  void theSameIdWithOtherEventsIsRefused() {
    SignedStatement one = signed("reused-1", Told.received("ONE"));
    SignedStatement other = signed("reused-1", Told.received("OTHER"));
    assertEquals(201, aster.post("/statements", json(one, one.signature())).status());
    Answer refused = aster.post("/statements", json(other, other.signature()));
    assertEquals(422, refused.status(), refused.text());
    assertTrue(refused.text().contains("id-reused"), refused.text());
  }

  private static SignedStatement signed(String id, String event) {
    return SignedStatement.sign(
        ASTER,
        new StatementId(id),
        1,
        List.of(Event.read(event.getBytes(StandardCharsets.UTF_8))),
        node.part(HostedKeys.class).signer(ASTER).orElseThrow());
  }

  private static String json(SignedStatement statement, Bytes signature) {
    return Jobs.text(
        Json.Obj.builder()
            .put("header", statement.headerBytes().base64Url())
            .put("signature", signature.base64Url())
            .put(
                "events", new Json.Arr(statement.events().stream().<Json>map(Event::json).toList()))
            .build());
  }
}
