package suyuan.verifier.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import suyuan.verifier.node.FreshDatabase;
import suyuan.verifier.node.Node;

/// The ledger can't be reached, though the node's own tables can: its schema is renamed meanwhile.
@Tag("integration")
class LedgerGoneIT {
  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  private static Node node;
  private static NodeClient aster;

  @BeforeAll
  static void start() {
    node = DATABASE.node();
    Members members = Members.of(node);
    aster = members.join("aster", "manufacturer", Told.PLACE, "6901234");
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void documentsWaitAndSingleEventsAreToldToComeAgain() throws InterruptedException {
    rename("chain", "gone");
    for (String path : List.of("/events", "/registrations")) {
      Answer answer = aster.post(path, path.equals("/events") ? Told.received("GONE") : change());
      assertEquals(503, answer.status(), answer.text());
      assertEquals("ledger-unavailable", answer.problem());
      assertEquals("5", answer.header("Retry-After"));
    }
    Answer taken = aster.post("/capture", Told.documentOf("LATER", 2));
    assertEquals(202, taken.status(), taken.text());
    Thread.sleep(1_000);
    Json.Obj job = aster.get(taken.header("Location")).json();
    assertEquals(Json.of(true), job.get("running").orElseThrow());
    rename("gone", "chain");
    Json.Obj done = Done.of(aster, taken.header("Location"));
    assertEquals(Json.of(true), done.get("success").orElseThrow());
    assertEquals(201, aster.post("/events", Told.received("GONE")).status());
  }

  private static String change() {
    return "{\"change\": {\"kind\": \"delegation\", \"prefix\": \"6901234\", \"to\":"
        + " \"operator\"}}";
  }

  private static void rename(String from, String to) {
    DATABASE.jdbi().useHandle(h -> h.execute("alter schema " + from + " rename to " + to));
  }
}
