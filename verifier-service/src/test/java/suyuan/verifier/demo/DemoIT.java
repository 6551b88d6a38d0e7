package suyuan.verifier.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suyuan.model.gs1.Item;
import suyuan.model.json.Json;
import suyuan.verifier.demo.story.Batch;
import suyuan.verifier.demo.story.Cast;
import suyuan.verifier.demo.story.Story;
import suyuan.verifier.node.Node;
import suyuan.verifier.node.Settings;

/// The whole demo against a real node: what each of its links shows.
@Tag("integration")
class DemoIT {
  private static Instant now = Instant.EPOCH;
  private static Story story = Story.of(now);

  @TempDir static Path home;

  @SuppressWarnings("NullAway.Init")
  private static Node node;

  @SuppressWarnings("NullAway.Init")
  private static NodeClient client;

  @SuppressWarnings("NullAway.Init")
  private static Bookmark bookmark;

  @BeforeAll
  static void tellTheStory() throws IOException {
    now = Instant.now();
    story = Story.of(now);
    node = Node.start(Settings.in(home));
    client = new NodeClient(node.address());
    bookmark = Bookmark.in(home, now);
    String operator = Files.readString(home.resolve("operator.token")).strip();
    PrintStream out = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
    new Enrolment(client, bookmark, operator)
        .run(new Progress(out, false, "enrolment", Enrolment.steps()));
    new Storyteller(client, bookmark)
        .run(story, new Progress(out, false, "story", story.tellings().size()));
    new Aftermath(client, bookmark)
        .run(story, new Progress(out, false, "aftermath", Aftermath.steps(story)));
    new ReadModel(client).await(story.highlights().unknown(), Batch.CREAM_1);
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void eachLinkShowsTheVerdictItIsThereFor() {
    var items = story.highlights();
    assertEquals("recorded", verdict(items.good(), Batch.CREAM_1));
    assertEquals("out-of-limits", verdict(items.spoiled(), Batch.CREAM_2));
    assertEquals("out-of-limits", verdict(items.returned(), Batch.CREAM_2));
    assertEquals("recorded", verdict(items.corrected(), Batch.SERUM_1));
    assertEquals("recalled", verdict(items.recalled(), Batch.SERUM_2));
    assertEquals("contradicted", verdict(items.contradicted(), Batch.SERUM_3));
    assertEquals("unknown", verdict(items.unknown(), Batch.CREAM_1));
  }

  @Test
  void aCorrectionTellsOldAndNewValueAndWhoSaysSo() {
    Json.Obj report = report(story.highlights().corrected(), Batch.SERUM_1, "");
    Json.Obj finding =
        objects(report, "findings")
            .filter(one -> one.string("finding").equals(Optional.of("corrected")))
            .findFirst()
            .orElseThrow();
    assertEquals(3, finding.array("sides").size());
    Json.Obj tested =
        objects(report, "journey")
            .filter(step -> step.string("stage").equals(Optional.of("quality")))
            .findFirst()
            .orElseThrow();
    for (Json.Obj correction :
        List.of(finding, objects(tested, "corrections").findFirst().orElseThrow())) {
      assertEquals(
          List.of(
              Json.Obj.builder()
                  .put("field", "suyuan:tests[ph].value")
                  .put("before", "6.5")
                  .put("after", "5.6")
                  .build()),
          correction.array("changes"));
      assertEquals("jiye", correction.object("by").orElseThrow().string("id").orElseThrow());
    }
    assertEquals(
        "有一条记录由记录方更正",
        objects(report(story.highlights().corrected(), Batch.SERUM_1, "?lang=zh-CN"), "findings")
            .findFirst()
            .orElseThrow()
            .string("sentence")
            .orElseThrow());
  }

  @Test
  void theWarmLegIsTheFirstSuspect() {
    String token = bookmark.text(Cast.JIYE.id().value()).orElseThrow();
    Json.Obj analysis = client.get(Batch.CREAM_2.lot().digitalLink("") + "/fault", token);
    Json.Obj first = (Json.Obj) analysis.array("candidates").getFirst();
    assertEquals("shipment", first.string("stage").orElseThrow());
    assertEquals("beichen", first.string("party").orElseThrow());
    assertTrue(first.number("posterior").orElseThrow().doubleValue() > 0.9, () -> "" + first);
    assertEquals(0, analysis.number("overLimit").orElseThrow().signum(), "each from a phone");
  }

  @Test
  void aSecondStartHasNothingLeftToTell() {
    Bookmark again = Bookmark.in(home, now.plusSeconds(86_400));
    assertEquals(now, again.begun());
    assertTrue(new Storyteller(client, again).isDone(Story.of(again.begun())));
    assertTrue(new Aftermath(client, again).isDone());
  }

  @Test
  void aLotShowsHowItsCartonsTravelled() {
    Json.Obj report = client.get(Batch.CREAM_2.lot().digitalLink(""), "");
    List<Json.Obj> legs =
        objects(report, "journey")
            .filter(step -> step.string("stage").equals(Optional.of("transport")))
            .flatMap(step -> objects(step, "legs"))
            .toList();
    assertEquals(7, legs.size());
    List<Json.Obj> warm = legs.stream().filter(DemoIT::wasWarm).toList();
    assertEquals(1, warm.size());
    assertEquals(Optional.of(Json.of(30)), warm.getFirst().get("units"));
    assertEquals(
        "out-of-limits", report.object("verdict").orElseThrow().string("state").orElseThrow());
  }

  @Test
  void answersHaveTheShapesThatTheDescriptionPromises() throws IOException {
    Shapes shapes = Shapes.described();
    var items = story.highlights();
    for (Item item : List.of(items.good(), items.corrected(), items.recalled(), items.unknown())) {
      shapes.check("Report", report(item, Batch.SERUM_1, ""));
    }
    shapes.check("Report", client.get(Batch.CREAM_2.lot().digitalLink(""), ""));
    String token = bookmark.text(Cast.JIYE.id().value()).orElseThrow();
    shapes.check(
        "FaultAnalysis", client.get(Batch.CREAM_2.lot().digitalLink("") + "/fault", token));
    shapes.check("Claim", client.get(bookmark.text("claim").orElseThrow(), ""));
    shapes.check("RecallReport", client.get("/recalls/JY-RC-01", ""));
  }

  private static boolean wasWarm(Json.Obj leg) {
    return leg.object("conditions")
        .flatMap(one -> one.get("secondsAbove"))
        .filter(seconds -> seconds instanceof Json.Num(var number) && number.signum() > 0)
        .isPresent();
  }

  private static Stream<Json.Obj> objects(Json.Obj in, String list) {
    return in.array(list).stream().map(Json.Obj.class::cast);
  }

  private static Json.Obj report(Item item, Batch batch, String query) {
    return client.get(batch.lot().digitalLink("") + "/21/" + item.serial() + query, "");
  }

  private static String verdict(Item item, Batch batch) {
    return report(item, batch, "")
        .object("verdict")
        .flatMap(verdict -> verdict.string("state"))
        .orElseThrow();
  }
}
