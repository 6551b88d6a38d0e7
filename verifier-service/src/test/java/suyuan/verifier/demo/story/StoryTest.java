package suyuan.verifier.demo.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import suyuan.model.json.Json;

class StoryTest {
  private static final Instant NOW = Instant.parse("2026-11-22T01:30:00Z");
  private static final Story STORY = Story.of(NOW);

  @Test
  void nothingIsToldOfTheFuture() {
    assertTrue(STORY.tellings().stream().allMatch(telling -> telling.told().isBefore(NOW)));
    assertTrue(events().map(StoryTest::time).allMatch(time -> time.isBefore(NOW)));
  }

  @Test
  void nothingIsToldBeforeItHappened() {
    captures()
        .forEach(
            capture ->
                capture
                    .events()
                    .forEach(event -> assertTrue(!time(event).isAfter(capture.told()))));
  }

  @Test
  void theSameDayTellsTheSameStory() {
    Story again = Story.of(NOW.plusSeconds(3600));
    assertEquals(STORY.tellings(), again.tellings());
    assertEquals(STORY.highlights(), again.highlights());
  }

  @Test
  void sixtyThousandSerialsAreDifferentAndStayTheSame() {
    Set<String> serials = new HashSet<>();
    for (Batch batch : Batch.values()) {
      Pack pack = new Pack(batch);
      for (int i = 0; i < Batch.SERIALS; i++) {
        serials.add(pack.item(Outlet.FLAGSHIP, i).serial());
      }
    }
    assertEquals(60_000, serials.size());
    assertEquals("JC-101", Batch.CREAM_1.lot().number());
  }

  @Test
  void aFewThousandPiecesAreSoldInFourChannels() {
    List<Json.Obj> sales =
        events()
            .filter(e -> e.string("bizStep").equals(java.util.Optional.of("retail_selling")))
            .toList();
    assertEquals(
        Set.of("own-store", "department-store", "marketplace", "live-stream"),
        new HashSet<>(sales.stream().map(e -> e.string("suyuan:channel").orElseThrow()).toList()));
    long pieces = sales.stream().mapToLong(e -> e.array("epcList").size()).sum();
    assertEquals(3_241, pieces);
  }

  @Test
  void tellingsComeInOrder() {
    assertTrue(
        STORY.tellings().stream()
            .sorted(Comparator.comparing(Telling::told))
            .toList()
            .equals(STORY.tellings()));
  }

  private static Stream<Telling.Capture> captures() {
    return STORY.tellings().stream()
        .filter(Telling.Capture.class::isInstance)
        .map(Telling.Capture.class::cast);
  }

  private static Stream<Json.Obj> events() {
    return captures().flatMap(capture -> capture.events().stream());
  }

  private static Instant time(Json.Obj event) {
    return Instant.parse(event.string("eventTime").orElseThrow());
  }
}
