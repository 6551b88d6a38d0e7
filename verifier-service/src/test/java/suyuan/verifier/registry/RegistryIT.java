package suyuan.verifier.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

@Tag("integration")
class RegistryIT {
  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  private static Node node;
  private static NodeClient anyone;
  private static NodeClient aster;

  @BeforeAll
  static void start() {
    node = DATABASE.node();
    anyone = new NodeClient(node.address(), "");
    Members members = Members.of(node);
    aster = members.join("aster", "brand", "6901234000016", "6901234");
    members.join("birch", "retailer", "6905555000014", "6905555");
    node.part(Projection.class)
        .awaitCaughtUp(node.part(Ledger.class).head(), Duration.ofSeconds(20));
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void everybodySeesThePartiesInOrder() {
    assertEquals(List.of("aster", "birch", "operator"), ids("/parties?perPage=2", anyone));
  }

  @Test
  void membersSeeTheRegistrationsInTheOrderOfTheLedger() {
    assertEquals(401, anyone.get("/registrations").status());
    List<Json.Obj> all = pages("/registrations?perPage=2", aster);
    assertEquals(List.of("founding", "party", "key", "party", "key"), kinds(all));
    assertTrue(all.getLast().has("ledgerTime"));
    assertFalse(all.toString().contains("token"));
  }

  @Test
  void aTokenOfNobodysIsRefused() {
    Answer answer = aster.get("/registrations?nextPageToken=x");
    assertEquals(400, answer.status());
    assertEquals("bad-query", answer.problem());
  }

  private static List<String> ids(String path, NodeClient client) {
    return pages(path, client).stream().map(one -> one.string("id").orElseThrow()).toList();
  }

  private static List<String> kinds(List<Json.Obj> registrations) {
    return registrations.stream()
        .map(one -> one.object("change").orElseThrow().string("kind").orElseThrow())
        .toList();
  }

  private static List<Json.Obj> pages(String path, NodeClient client) {
    List<Json.Obj> all = new ArrayList<>();
    for (String next = path; !next.isEmpty(); ) {
      Answer answer = client.get(next);
      assertEquals(200, answer.status(), answer.text());
      all.addAll(answer.list());
      String link = answer.header("Link");
      next = link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
    }
    return all;
  }
}
