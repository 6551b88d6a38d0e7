package suyuan.verifier.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import suyuan.verifier.Members;
import suyuan.verifier.NodeClient;
import suyuan.verifier.NodeClient.Answer;
import suyuan.verifier.ledger.Ledger;
import suyuan.verifier.node.FreshDatabase;
import suyuan.verifier.node.Node;
import suyuan.verifier.projection.Projection;

/// Every interface gets what it should not: each row is refused with its type and a sentence,
/// nothing is written, and the node goes on serving.
@Tag("integration")
class HostileInputIT {
  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  private static Node node;
  private static NodeClient anyone;
  private static NodeClient operator;
  private static NodeClient aster;

  @BeforeAll
  static void start() {
    node = DATABASE.node();
    anyone = new NodeClient(node.address(), "");
    Members members = Members.of(node);
    operator = members.operator();
    aster = members.join("aster", "brand", "6901234000016", "6901234");
    members.join("birch", "retailer", "6905555000014", "6905555");
    Stream.of("products.md", "events.md", "logger-files.md").forEach(HostileInputIT::sound);
    node.part(Projection.class)
        .awaitCaughtUp(node.part(Ledger.class).head(), Duration.ofSeconds(20));
    sound("claims.md");
  }

  private static void sound(String name) {
    Sheet sheet = Sheet.read(name);
    Answer answer = aster.post(sheet.path(), sheet.sound());
    assertEquals(201, answer.status(), answer.text());
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @TestFactory
  Stream<DynamicTest> events() {
    return cases("events.md", aster);
  }

  @TestFactory
  Stream<DynamicTest> documents() {
    return cases("capture.md", aster);
  }

  @TestFactory
  Stream<DynamicTest> statements() {
    return cases("statements.md", aster);
  }

  @TestFactory
  Stream<DynamicTest> loggerFiles() {
    return cases("logger-files.md", aster);
  }

  @TestFactory
  Stream<DynamicTest> documentsOfPaper() {
    return cases("blobs.md", aster);
  }

  @TestFactory
  Stream<DynamicTest> registrations() {
    return cases("registrations.md", operator);
  }

  @TestFactory
  Stream<DynamicTest> products() {
    return cases("products.md", aster);
  }

  @TestFactory
  Stream<DynamicTest> claims() {
    return cases("claims.md", anyone);
  }

  @TestFactory
  Stream<DynamicTest> recalls() {
    return cases("recalls.md", aster);
  }

  @TestFactory
  Stream<DynamicTest> codes() {
    return Sheet.cells("codes.md").stream()
        .map(row -> DynamicTest.dynamicTest(row.get(0), () -> code(row)));
  }

  private static Stream<DynamicTest> cases(String name, NodeClient sender) {
    Sheet sheet = Sheet.read(name);
    return sheet.rows().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.what() + " -> " + row.status() + " " + row.problem(),
                    () -> refused(sheet, row, sender)));
  }

  private static void refused(Sheet sheet, Sheet.Row row, NodeClient sender) {
    long head = node.part(Ledger.class).head();
    byte[] body = row.body(sheet.sound()).getBytes(StandardCharsets.UTF_8);
    Answer answer = sender.post(sheet.path(), sheet.type(), body);
    assertEquals(row.status(), answer.status(), answer.text());
    assertEquals("application/problem+json", answer.header("Content-Type"));
    assertEquals(row.problem(), answer.problem());
    assertTrue(answer.text().contains(row.says()), answer.text());
    assertTrue(answer.body().length < 4_000, answer.text());
    assertEquals(head, node.part(Ledger.class).head());
    assertEquals(200, anyone.get("/health").status());
  }

  /// A browser gets a page with a sentence in the reader's language, a program a problem.
  private static void code(List<String> row) {
    int status = Integer.parseInt(row.get(2));
    Answer page = anyone.html(row.get(1) + (row.get(1).contains("?") ? "&" : "?") + "lang=en");
    assertEquals(status, page.status(), page.text());
    assertTrue(page.header("Content-Type").startsWith("text/html"), page.text());
    assertTrue(page.text().contains(row.get(4)), page.text());
    Answer problem = anyone.program(row.get(1));
    if (!row.get(3).isEmpty()) {
      assertEquals(status, problem.status(), problem.text());
      assertEquals(row.get(3), problem.problem());
    }
  }
}
