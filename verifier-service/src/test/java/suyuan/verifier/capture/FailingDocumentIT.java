package suyuan.verifier.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

/// The node itself fails on a document, again and again: the document is set aside with the reason,
/// those after it go on, and sending it again when the cause is gone records it once.
@Tag("integration")
class FailingDocumentIT {
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
  void aDocumentThatTheDatabaseCannotTake() {
    sql(
        """
        create function chain.fail() returns trigger language plpgsql as
          'begin raise exception ''never''; end';
        create trigger fail before insert on chain.record for each row
          when (convert_from(new.header, 'UTF8') like '{"count":260,%')
          execute function chain.fail();
        """);
    String poison = Told.documentOf("POISON", 260);
    String first = captured(poison);
    String behind = captured(Told.documentOf("BEHIND", 2));
    setAside(Done.of(aster, first), "failure");
    assertEquals(Json.of(true), Done.of(aster, behind).get("success").orElseThrow());
    assertEquals(Json.of(false), listed(first).get("success").orElseThrow());
    sql("drop trigger fail on chain.record");
    recordedOnce(poison, first);
  }

  @Test
  void aPartyWhoseKeyIsGoneForAWhile() {
    sql("alter schema chain rename to gone");
    String document = Told.documentOf("KEYLESS", 3);
    String job = captured(document);
    sql("create table kept as select * from node.hosted_key; delete from node.hosted_key");
    sql("alter schema gone rename to chain");
    setAside(Done.of(aster, job), "no-hosted-key");
    sql("insert into node.hosted_key select * from kept");
    recordedOnce(document, job);
  }

  private static void setAside(Json.Obj job, String code) {
    Json.Obj statement = (Json.Obj) job.array("statements").getFirst();
    assertEquals("failed", statement.string("state").orElseThrow());
    Json.Obj fault = (Json.Obj) statement.array("faults").getFirst();
    assertEquals(code, fault.string("code").orElseThrow());
    assertTrue(fault.string("sentence").orElseThrow().contains("kept"), job.toString());
    assertEquals(Json.of(false), job.get("success").orElseThrow());
  }

  private static void recordedOnce(String document, String job) {
    long head = node.part(Ledger.class).head();
    for (int i = 0; i < 2; i++) {
      assertEquals(job, captured(document));
      assertEquals(Json.of(true), Done.of(aster, job).get("success").orElseThrow());
    }
    assertEquals(head + 1, node.part(Ledger.class).head());
  }

  private static Json.Obj listed(String job) {
    return aster.get("/capture").list().stream()
        .filter(one -> job.endsWith(one.string("captureID").orElseThrow()))
        .findFirst()
        .orElseThrow();
  }

  private static String captured(String document) {
    Answer taken = aster.post("/capture", document);
    assertEquals(202, taken.status(), taken.text());
    return taken.header("Location");
  }

  private static void sql(String script) {
    DATABASE.jdbi().useHandle(handle -> handle.execute(script));
  }
}
