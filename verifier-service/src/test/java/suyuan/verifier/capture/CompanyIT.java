package suyuan.verifier.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

/// Small documents that wait while the ledger is away go to it together; each still has its own
/// answer.
@Tag("integration")
class CompanyIT {
  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  private static Node node;
  private static NodeClient aster;

  @BeforeAll
  static void start() {
    node = DATABASE.node();
    aster = Members.of(node).join("aster", "manufacturer", Told.PLACE, "6901234");
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void documentsThatWaitTogetherShareAStatement() throws InterruptedException {
    List<Json.Obj> done =
        afterTheLedgerWasAway(
            List.of(
                Told.documentOf("ALONE", 1),
                Told.documentOf("P", 2),
                Told.documentOf("Q", 1),
                Told.documentOf("R", 3)));

    assertEquals(2, statements(done).size());
    assertEquals(1, statements(done.subList(1, 4)).size());
    assertEquals(List.of(0, 0, 0), done.subList(1, 4).stream().map(CompanyIT::firstEvent).toList());
    assertEquals(6, events("P-0", "P-1", "Q-0", "R-0", "R-1", "R-2"));
  }

  @Test
  void refusedEventOfOneDocumentSinksNoOther() throws InterruptedException {
    List<Json.Obj> done =
        afterTheLedgerWasAway(
            List.of(
                Told.documentOf("FIRST", 1),
                Told.documentOf("S", 2),
                Told.document(List.of(Told.received("T"), foreign())),
                Told.documentOf("U", 1)));

    assertEquals(
        List.of(true, true, false, true),
        done.stream().map(job -> job.get("success").orElseThrow().equals(Json.of(true))).toList());
    Json.Obj fault = (Json.Obj) done.get(2).array("errors").getFirst();
    assertEquals(1, fault.number("event").orElseThrow().intValueExact());
    assertEquals("foreign-prefix", fault.string("code").orElseThrow());
    assertEquals(3, events("S-0", "S-1", "U-0"));
    assertEquals(0, events("T"));
  }

  private static List<Json.Obj> afterTheLedgerWasAway(List<String> documents)
      throws InterruptedException {
    rename("chain", "gone");
    List<String> jobs = new ArrayList<>();
    for (String document : documents) {
      Answer taken = aster.post("/capture", document);
      assertEquals(202, taken.status(), taken.text());
      jobs.add(taken.header("Location"));
      if (jobs.size() == 1) {
        Thread.sleep(1_500); // it is on its way by itself when the others come
      }
    }
    rename("gone", "chain");
    return jobs.stream().map(job -> Done.of(aster, job)).toList();
  }

  private static Set<String> statements(List<Json.Obj> jobs) {
    Set<String> names = new HashSet<>();
    jobs.forEach(job -> names.add(statement(job).string("id").orElseThrow()));
    return names;
  }

  private static int firstEvent(Json.Obj job) {
    return statement(job).number("firstEvent").orElseThrow().intValueExact();
  }

  private static Json.Obj statement(Json.Obj job) {
    assertEquals(1, job.array("statements").size());
    return (Json.Obj) job.array("statements").getFirst();
  }

  /// How many events on the ledger name one of these lots.
  private static int events(String... lots) {
    assertTrue(
        node.part(Projection.class)
            .awaitCaughtUp(node.part(Ledger.class).head(), Duration.ofSeconds(30)));
    int found = 0;
    for (String lot : lots) {
      Answer answer =
          aster.get("/events?MATCH_anyEPCClass=https://id.gs1.org/01/" + Told.GTIN + "/10/" + lot);
      assertTrue(answer.status() == 200, answer.text());
      found += answer.text().split("\"eventTime\"", -1).length - 1;
    }
    return found;
  }

  private static String foreign() {
    return Told.received("X").replace(Told.GTIN, "09506000134352");
  }

  private static void rename(String from, String to) {
    DATABASE.jdbi().useHandle(h -> h.execute("alter schema " + from + " rename to " + to));
  }
}
