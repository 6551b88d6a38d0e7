package suyuan.verifier.demo.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import suyuan.model.epcis.Event;
import suyuan.model.json.Json;
import suyuan.model.ledger.Committed;
import suyuan.model.trace.TraceEvent;
import suyuan.verifier.coldchain.LoggerSummary;

class StoryOnLedgerTest {
  private static final Story STORY = Story.of(Instant.parse("2026-11-22T01:30:00Z"));
  private static final MemoryLedger LEDGER = new MemoryLedger();

  static {
    for (Telling telling : STORY.tellings()) {
      List<Event> events = events(telling).map(Event::of).toList();
      if (!events.isEmpty()) {
        assertEquals(List.of(), LEDGER.tell(telling.by(), telling.told(), events));
      }
    }
  }

  @Test
  void everyEventIsReadAsTheKindItIsMeantToBe() {
    Map<String, Integer> kinds = new TreeMap<>();
    LEDGER.committed().stream()
        .flatMap(StoryOnLedgerTest::recorded)
        .map(event -> TraceEvent.of(event).getClass().getSimpleName())
        .forEach(kind -> kinds.merge(kind, 1, Integer::sum));
    assertEquals(
        Map.ofEntries(
            Map.entry("MaterialReceived", 8),
            Map.entry("BatchProduced", 12),
            Map.entry("QualityChecked", 8 + 8 + 6 + 6 + 1),
            Map.entry("Sampled", 6),
            Map.entry("SerialsCommissioned", 6),
            Map.entry("Packed", 600),
            Map.entry("Shipped", 8 + 6 + 19),
            Map.entry("Received", 8 + 6 + 19),
            Map.entry("Stored", 8 + 6 + 19),
            Map.entry("ConditionsRecorded", 2 + 16),
            Map.entry("Unpacked", 48),
            Map.entry("Sold", kinds.getOrDefault("Sold", 0)),
            Map.entry("Returned", 1),
            Map.entry("AfterSale", 2)),
        kinds);
    assertTrue(kinds.getOrDefault("Sold", 0) > 2_000, kinds::toString);
  }

  @Test
  void onlyOneLegIsTooWarm() {
    List<LoggerSummary> warm =
        STORY.tellings().stream()
            .filter(Telling.Temperatures.class::isInstance)
            .map(Telling.Temperatures.class::cast)
            .map(telling -> Readout.summary(telling.file().content()))
            .filter(summary -> summary.secondsAbove() + summary.secondsBelow() > 0)
            .toList();
    assertEquals(1, warm.size());
    LoggerSummary leg = warm.getFirst();
    assertTrue(leg.max().doubleValue() > 43, leg::toString);
    assertTrue(leg.secondsAbove() > 20 * 3600, leg::toString);
    assertEquals(0, leg.gaps());
  }

  private static Stream<Json.Obj> events(Telling telling) {
    return switch (telling) {
      case Telling.Capture capture -> capture.events().stream();
      case Telling.Temperatures temperatures -> Stream.of(Readout.complete(temperatures));
      case Telling.Deposit _ -> Stream.empty();
    };
  }

  private static Stream<Event> recorded(Committed record) {
    return switch (record) {
      case Committed.CommittedStatement statement -> statement.statement().events().stream();
      case Committed.CommittedRegistration _ -> Stream.empty();
    };
  }
}
