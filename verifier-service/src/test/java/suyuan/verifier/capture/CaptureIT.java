package suyuan.verifier.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
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

@Tag("integration")
class CaptureIT {
  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  private static Node node;
  private static NodeClient anyone;
  private static NodeClient aster;
  private static NodeClient birch;

  @BeforeAll
  static void start() {
    node = DATABASE.node();
    anyone = new NodeClient(node.address(), "");
    Members members = Members.of(node);
    aster = members.join("aster", "manufacturer", Told.PLACE, "6901234");
    birch = members.join("birch", "manufacturer", "6905555000014", "6905555");
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void aDocumentBecomesAJobOfStatements() {
    Answer taken = aster.post("/capture", Told.documentOf("JOB", 1_201));
    assertEquals(202, taken.status(), taken.text());
    Json.Obj job = Done.of(aster, taken.header("Location"));
    assertEquals(Json.of(true), job.get("success").orElseThrow());
    List<Json> statements = job.array("statements");
    assertEquals(3, statements.size());
    assertTrue(((Json.Obj) statements.get(2)).object("receipt").isPresent());
    assertEquals(1_201, statements.stream().mapToInt(s -> number((Json.Obj) s, "events")).sum());
  }

  @Test
  void theSameDocumentAgainIsTheSameJobAndRecordedOnce() {
    String document = Told.documentOf("TWICE", 3);
    String first = aster.post("/capture", document).header("Location");
    Done.of(aster, first);
    long head = node.part(Ledger.class).head();
    assertEquals(first, aster.post("/capture", document).header("Location"));
    Done.of(aster, first);
    assertEquals(head, node.part(Ledger.class).head());
  }

  @Test
  void aFaultyEventKeepsItsOwnStatementOutAndNoOther() {
    List<String> events =
        Stream.concat(
                Told.repeated(Told.received("FAULTY"), 500).stream(),
                Stream.of(Told.received("FAULTY", "yesterday")))
            .toList();
    Json.Obj job = Done.of(aster, aster.post("/capture", Told.document(events)).header("Location"));
    assertEquals(Json.of(false), job.get("success").orElseThrow());
    Json.Obj refused = (Json.Obj) job.array("statements").get(1);
    assertEquals("refused", refused.string("state").orElseThrow());
    Json.Obj fault = (Json.Obj) refused.array("faults").getFirst();
    assertEquals(500, number(fault, "event"));
    assertEquals("/eventTime", fault.string("field").orElseThrow());
  }

  @Test
  void whatTheLedgerRefusesNamesTheEventOfTheDocument() {
    String document =
        Told.document(
            List.of(
                Told.received("OWN"),
                Told.received("OWN")
                    .replace("0690123400000", "0690555500000")
                    .replace("06905555000009", "06905555000007")));
    Json.Obj job = Done.of(aster, aster.post("/capture", document).header("Location"));
    Json.Obj fault = (Json.Obj) job.array("errors").getFirst();
    assertEquals("foreign-prefix", fault.string("code").orElseThrow());
    assertEquals(1, number(fault, "event"));
  }

  @Test
  void whatTheRecordsShowTogetherIsToldByEvent() throws InterruptedException {
    String document =
        Told.document(
            List.of(
                Told.received("FLAG"),
                Told.received("FLAG", "2099-01-01T00:00:00Z").replace("\"5,", "\"6,")));
    String job = aster.post("/capture", document).header("Location");
    Done.of(aster, job);
    for (int i = 0; i < 100; i++) {
      Json.Obj statement = (Json.Obj) aster.get(job).json().array("statements").getFirst();
      if (statement.array("findings").stream().anyMatch(f -> number((Json.Obj) f, "event") == 1)) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("An event of the year 2099 is not told: " + aster.get(job).text());
  }

  @Test
  void aJobIsItsPartysAlone() {
    String job = aster.post("/capture", Told.documentOf("PRIVATE", 1)).header("Location");
    assertEquals(200, aster.get(job).status());
    assertEquals(404, birch.get(job).status());
    assertEquals(401, anyone.get(job).status());
  }

  @Test
  void rollbackIsForOneStatement() {
    Answer large = rollback(Told.documentOf("LARGE", 2_001));
    assertEquals(400, large.status());
    assertEquals("rollback-too-large", large.problem());
    Answer small = rollback(Told.documentOf("SMALL", 600));
    assertEquals(1, Done.of(aster, small.header("Location")).array("statements").size());
  }

  @Test
  void jobsAreListedPageByPage() {
    for (int i = 0; i < 3; i++) {
      birch.post("/capture", Told.documentOf("LIST" + i, 1));
    }
    Answer page = birch.get("/capture?perPage=2");
    assertEquals(200, page.status());
    String next = page.header("Link");
    assertTrue(next.contains("rel=\"next\""), next);
    assertEquals(200, birch.get(next.substring(1, next.indexOf('>'))).status());
  }

  @Test
  void oneEventIsRecordedWhileTheCallerWaits() {
    Answer first = aster.post("/events", Told.received("ONE"));
    assertEquals(201, first.status(), first.text());
    Answer again = aster.post("/events", Told.received("ONE"));
    assertEquals(200, again.status());
    assertEquals(first.json().get("receipt"), again.json().get("receipt"));
  }

  @Test
  void withoutACredentialNothingIsTaken() {
    for (String path : List.of("/capture", "/events", "/statements")) {
      assertEquals(401, anyone.post(path, Told.received("NOBODY")).status());
    }
  }

  private static Answer rollback(String document) {
    return aster.post(
        "/capture",
        "application/ld+json",
        document.getBytes(StandardCharsets.UTF_8),
        "GS1-Capture-Error-Behaviour",
        "rollback");
  }

  private static int number(Json.Obj json, String name) {
    return json.number(name).orElseThrow().intValueExact();
  }
}
