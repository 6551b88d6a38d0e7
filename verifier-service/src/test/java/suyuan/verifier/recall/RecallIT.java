package suyuan.verifier.recall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static suyuan.verifier.recall.OilAndCream.CREAM;
import static suyuan.verifier.recall.OilAndCream.OIL;
import static suyuan.verifier.recall.OilAndCream.WORKS;
import static suyuan.verifier.recall.OilAndCream.item;
import static suyuan.verifier.recall.OilAndCream.items;
import static suyuan.verifier.recall.OilAndCream.links;
import static suyuan.verifier.recall.OilAndCream.lots;
import static suyuan.verifier.recall.OilAndCream.made;
import static suyuan.verifier.recall.OilAndCream.object;
import static suyuan.verifier.recall.OilAndCream.when;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suyuan.model.json.Json;
import suyuan.verifier.Members;
import suyuan.verifier.NodeClient;
import suyuan.verifier.NodeClient.Answer;
import suyuan.verifier.ledger.Ledger;
import suyuan.verifier.node.FreshDatabase;
import suyuan.verifier.node.Node;
import suyuan.verifier.projection.Projection;

/// A supplier's oil goes into two of the brand's lots; a third lot has none of it.
@Tag("integration")
class RecallIT {
  private static final String SSCC = "069012340000000016";

  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  private static Node node;
  private static NodeClient anyone;
  private static NodeClient brand;
  private static NodeClient supplier;

  @BeforeAll
  static void tellTheStory() {
    node = DATABASE.node();
    anyone = new NodeClient(node.address(), "");
    Members members = Members.of(node);
    brand = members.join("aster", "brand", WORKS, "6901234");
    supplier = members.join("birch", "supplier", "6905555000014", "6905555");
    tell(supplier, object("ADD", "accepting", 1, lots(OIL, "OIL1", "9", "KGM")));
    tell(brand, made(2, "L1", 10));
    tell(brand, made(3, "L2", 10));
    tell(brand, object("ADD", "accepting", 2, lots(CREAM, "L3", "5", "C62")));
    tell(
        brand,
        object(
            "ADD",
            "commissioning",
            4,
            items("A1", "A2", "A3") + ", \"ilmd\": {\"cbvmda:lotNumber\": \"L1\"}"));
    tell(
        brand,
        """
        {"type": "AggregationEvent", "action": "ADD", "bizStep": "packing", %s,
         "parentID": "https://id.gs1.org/00/%s", "childEPCs": [%s]}\
        """
            .formatted(when(5), SSCC, links("A1", "A2")));
    tell(
        brand,
        object(
            "ADD", "commissioning", 4, items("A4") + ", \"ilmd\": {\"cbvmda:lotNumber\": \"L2\"}"));
    tell(
        brand,
        object(
            "ADD",
            "commissioning",
            4,
            items("A5", "A6") + ", \"ilmd\": {\"cbvmda:lotNumber\": \"L3\"}"));
    tell(brand, object("OBSERVE", "retail_selling", 6, items("A3")));
    awaitReadModel();
  }

  private static void awaitReadModel() {
    node.part(Projection.class)
        .awaitCaughtUp(node.part(Ledger.class).head(), Duration.ofSeconds(20));
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void aSuppliersLotReachesWhatWasMadeOfItAndNothingElse() {
    Answer dry = recall("quality", "{\"lot\": \"(01)%s(10)OIL1\"}".formatted(OIL), true);
    assertEquals(200, dry.status(), dry.text());
    assertEquals(
        List.of("(01)" + CREAM + "(10)L1", "(01)" + CREAM + "(10)L2"),
        texts(dry.json(), "recalled"));
    assertEquals(List.of("(01)" + OIL + "(10)OIL1"), texts(dry.json(), "outside"));
  }

  @Test
  void aRecallIsOnTheLedgerPublicAndCanBeLifted() {
    Answer made = recall("safety", "{\"lot\": \"(01)%s(10)OIL1\"}".formatted(OIL), false);
    assertEquals(201, made.status(), made.text());
    String path = made.header("Location");
    Json.Obj report = anyone.get(path).json();
    assertEquals("in-force", report.string("state").orElseThrow());
    Json.Obj first = (Json.Obj) report.array("lots").getFirst();
    assertEquals("made-from", first.string("why").orElseThrow());
    Json.Obj where = report.object("whereabouts").orElseThrow();
    assertEquals(BigDecimal.ONE, where.number("sold").orElseThrow());
    assertEquals(404, supplier.delete(path).status());
    assertEquals(200, brand.delete(path).status());
    assertEquals("lifted", anyone.get(path).json().string("state").orElseThrow());
    assertEquals(409, brand.delete(path).status());
  }

  @Test
  void aDryRunTellsWhereThePiecesAreAndWhomToTell() {
    Answer dry = recall("quality", "{\"items\": [%s]}".formatted(quoted("A1", "A2", "A3")), true);
    assertEquals(
        "{\"destroyed\":0,\"inStock\":2,\"inTransit\":0,\"sold\":1}",
        text(dry.json().object("whereabouts").orElseThrow()));
    Json.Obj notice = (Json.Obj) dry.json().array("notices").getFirst();
    assertEquals("aster", notice.string("holder").orElseThrow());
    assertEquals(1, dry.json().array("notices").size());
  }

  @Test
  void itemsThatWereReworkedGoOnUnderTheirNewLot() {
    tell(
        brand,
        """
        {"type": "TransformationEvent", "bizStep": "repairing", %s,
         "inputEPCList": [%s],
         "outputQuantityList": [{"epcClass": "https://id.gs1.org/01/%s/10/R9", "quantity": 1, "uom": "C62"}]}\
        """
            .formatted(when(7), links("A4"), CREAM));
    awaitReadModel();
    Answer dry = recall("quality", "{\"lot\": \"(01)%s(10)L2\"}".formatted(CREAM), true);
    assertEquals(
        List.of("(01)" + CREAM + "(10)L2", "(01)" + CREAM + "(10)R9"),
        texts(dry.json(), "recalled"));
  }

  @Test
  void aRecallIsFollowedUntilItsHoldersKnowAndItsItemsAreBack() {
    Answer made = recall("safety", "{\"items\": [%s]}".formatted(quoted("A5", "A6")), false);
    assertEquals(201, made.status(), made.text());
    String path = made.header("Location");
    tell(
        brand,
        object("OBSERVE", "receiving", 9, items("A5") + ", \"disposition\": \"returned\"")
            .replace("2026-03-09", "2126-03-09"));
    awaitReadModel();
    Json.Obj before = brand.get(path + "/progress").json();
    assertEquals(BigDecimal.ZERO, before.number("holdersReached").orElseThrow());
    assertEquals(BigDecimal.ONE, before.number("returned").orElseThrow());
    assertEquals(204, brand.post(path + "/confirmation", "").status());
    assertEquals(404, supplier.post(path + "/confirmation", "").status());
    assertEquals(
        204,
        brand
            .post(path + "/checks", "{\"holder\": \"aster\", \"outcome\": \"followed\"}")
            .status());
    assertEquals(
        "bad-recall",
        brand.post(path + "/checks", "{\"holder\": \"aster\", \"outcome\": \"ok\"}").problem());
    Json.Obj after = brand.get(path + "/progress").json();
    assertEquals(BigDecimal.ONE, after.number("holdersReached").orElseThrow());
    assertEquals(
        "{\"followed\":1,\"made\":1,\"wanted\":1}", text(after.object("checks").orElseThrow()));
    assertEquals(404, supplier.get(path + "/progress").status());
    assertEquals(
        "{\"destroyed\":0,\"holders\":1,\"holdersReached\":1,\"returned\":1}",
        text(anyone.get(path).json().object("progress").orElseThrow()));
  }

  @Test
  void withoutAnAnalysisThereIsNothingToScopeBy() {
    Answer answer = recall("safety", "{\"analysis\": \"(01)%s(10)L1\"}".formatted(CREAM), true);
    assertEquals(403, answer.status(), "no product, no owner");
    assertEquals(400, brand.post("/recalls/what-if", "{\"lot\": \"x\"}").status());
    assertEquals(401, anyone.post("/recalls/what-if", "{}").status());
  }

  private static String text(Json json) {
    return new String(json.canonical().toArray(), StandardCharsets.UTF_8);
  }

  private static String quoted(String... serials) {
    return Stream.of(serials)
        .map(serial -> "\"" + item(serial) + "\"")
        .collect(Collectors.joining(", "));
  }

  @Test
  void aUnitReachesWhatIsInIt() {
    Answer dry = recall("quality", "{\"unit\": \"" + SSCC + "\"}", true);
    assertEquals(List.of(item("A1"), item("A2"), "(00)" + SSCC), texts(dry.json(), "recalled"));
  }

  @Test
  void aRangeOfSerialsIncludesBothEnds() {
    Answer dry =
        recall(
            "quality",
            "{\"lot\": \"(01)%s(10)L1\", \"from\": \"A2\", \"to\": \"A3\"}".formatted(CREAM),
            true);
    assertEquals(List.of(item("A2"), item("A3")), texts(dry.json(), "recalled"));
  }

  @Test
  void whereItWasMadeFromIsToldToo() {
    Answer dry = recall("quality", "{\"lot\": \"(01)%s(10)L1\"}".formatted(CREAM), true);
    assertEquals(List.of("(01)" + OIL + "(10)OIL1"), texts(dry.json(), "sources"));
  }

  @ParameterizedTest(name = "{0} -> {2} {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a wrong check digit | {"class": "safety", "reason": "x", "scope": {"lot": "(01)06905555000008(10)A"}} | 400 | bad-recall
          no class            | {"reason": "x", "scope": {"lot": "(01)06905555000007(10)A"}}   | 400 | bad-recall
          prose for a reason  | {"class": "safety", "reason": "it smells", "scope": {"lot": "(01)06905555000007(10)A"}} | 400 | bad-recall
          no scope            | {"class": "safety", "reason": "x"}                             | 400 | bad-recall
          a product, no lot   | {"class": "safety", "reason": "x", "scope": {"lot": "06905555000007"}} | 400 | bad-recall
          serials backwards   | {"class": "safety", "reason": "x", "scope": {"lot": "(01)06901234000009(10)L1", "from": "B", "to": "A"}} | 400 | bad-recall
          a lot nobody knows  | {"class": "safety", "reason": "x", "scope": {"lot": "(01)06905555000007(10)NONE"}} | 422 | unknown-things
          not JSON            | [1                                                              | 400 | bad-json
          """)
  void refused(String wrong, String body, int status, String problem) {
    Answer answer = brand.post("/recalls", body);
    assertEquals(status, answer.status(), answer.text());
    assertEquals(problem, answer.problem());
  }

  @Test
  void aSupplierRecallsNothingOfTheBrands() {
    Answer answer =
        supplier.post(
            "/recalls",
            "{\"class\": \"safety\", \"reason\": \"x\", \"scope\": {\"lot\": \"(01)%s(10)L3\"}}"
                .formatted(CREAM));
    assertEquals("nothing-to-recall", answer.problem());
    assertEquals(401, anyone.post("/recalls", "{}").status());
    assertEquals(404, anyone.get("/recalls/none").status());
  }

  @Test
  void theReportIsAPageToo() {
    Answer made = recall("quality", "{\"lot\": \"(01)%s(10)L3\"}".formatted(CREAM), false);
    Answer page = anyone.html(made.header("Location") + "?lang=en");
    assertEquals(200, page.status());
    assertTrue(page.header("Content-Type").startsWith("text/html"));
    assertTrue(page.text().contains("L3"));
  }

  private static Answer recall(String recallClass, String scope, boolean dry) {
    return brand.post(
        "/recalls",
        "{\"class\": \"%s\", \"reason\": \"contamination\", \"dryRun\": %s, \"scope\": %s}"
            .formatted(recallClass, dry, scope));
  }

  private static List<String> texts(Json.Obj json, String name) {
    return json.array(name).stream().map(text -> ((Json.Str) text).value()).toList();
  }

  private static void tell(NodeClient by, String event) {
    Answer answer = by.post("/events", event);
    assertEquals(201, answer.status(), answer.text());
  }
}
