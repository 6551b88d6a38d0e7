package suyuan.verifier.demo.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import suyuan.model.epcis.EpcisDocument.Entry.Accepted;
import suyuan.model.epcis.EpcisDocument.Entry.Refused;
import suyuan.model.epcis.Event;
import suyuan.model.gs1.Item;
import suyuan.model.gs1.Sscc;
import suyuan.model.history.Finding;
import suyuan.model.history.History;
import suyuan.model.history.InMemoryBook;
import suyuan.model.json.Json;
import suyuan.model.ledger.Committed;
import suyuan.model.trace.TraceEvent;
import suyuan.verifier.coldchain.LoggerSummary;

/// The whole story, admitted and folded in memory: what the records show is what it means.
@Tag("integration")
class StoryOnLedgerIT {
  private static final Story STORY = Story.of(Instant.parse("2026-11-22T01:30:00Z"));
  private static final MemoryLedger LEDGER = new MemoryLedger("DemoMSP", "s");

  static {
    for (Telling telling : STORY.tellings()) {
      List<Event> events = events(telling);
      if (!events.isEmpty()) {
        assertEquals(List.of(), LEDGER.tell(telling.by(), telling.told(), events));
      }
    }
  }

  @Test
  void everyEventIsReadAsTheKindItIsMeantToBe() {
    Map<String, Integer> kinds = new TreeMap<>();
    LEDGER.committed().stream()
        .flatMap(StoryOnLedgerIT::recorded)
        .map(event -> TraceEvent.of(event).getClass().getSimpleName())
        .forEach(kind -> kinds.merge(kind, 1, Integer::sum));
    assertEquals(
        Map.ofEntries(
            Map.entry("MaterialReceived", 8),
            Map.entry("BatchProduced", 12),
            Map.entry("QualityChecked", 8 + 8 + 6 + 6 + 1 + 1),
            Map.entry("Corrected", 1),
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
  void theRecordsShowWhatTheStoryMeansAndNothingElse() {
    InMemoryBook book = new InMemoryBook();
    History history = History.begin(book);
    for (Committed record : LEDGER.committed()) {
      history.take(record);
      history.endBlock(record.position().block());
    }
    List<String> found =
        book.entries()
            .filter(Finding.class::isInstance)
            .map(Finding.class::cast)
            .map(StoryOnLedgerIT::line)
            .sorted()
            .toList();
    assertEquals(expected(), found);
  }

  /// The numbers of the ledger's statements are left out.
  private static String line(Finding finding) {
    String subject = finding.subject().toString().replaceAll("/s\\d+", "");
    return finding.kind().word() + " " + subject + (finding.isOpen() ? "" : " resolved");
  }

  private static List<String> expected() {
    List<String> lines = new ArrayList<>();
    lines.add("sold-twice item:" + text(STORY.highlights().contradicted()));
    lines.add("recorded-late statement:beichen");
    for (Batch batch : List.of(Batch.CREAM_1, Batch.SERUM_1)) {
      for (Sscc carton : new Pack(batch).cartons(Outlet.GUANGZHOU)) {
        lines.add("receipt-before-shipment unit:" + carton.digits() + " resolved");
        lines.add("out-of-order unit:" + carton.digits());
      }
    }
    lines.add("rests-on-void lot:" + Batch.SERUM_1.lot().gtin().digits() + "/JS-101");
    lines.addAll(loggersReadAfterArrival());
    return lines.stream().sorted().toList();
  }

  /// The shop tells of the arrival, half an hour later the driver reads out the logger.
  private static List<String> loggersReadAfterArrival() {
    List<String> lines = new ArrayList<>();
    for (Batch batch : Batch.values()) {
      for (Outlet outlet : Outlet.values()) {
        boolean departureToldLast =
            outlet == Outlet.GUANGZHOU && List.of(Batch.CREAM_1, Batch.SERUM_1).contains(batch);
        if (outlet != Outlet.FLAGSHIP && !departureToldLast) {
          new Pack(batch)
              .cartons(outlet)
              .forEach(unit -> lines.add("cold-chain-gap unit:" + unit.digits() + " resolved"));
        }
      }
    }
    return lines;
  }

  private static String text(Item item) {
    return item.gtin().digits() + "/" + item.serial();
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

  /// As the node reads the documents.
  private static List<Event> events(Telling telling) {
    return switch (telling) {
      case Telling.Capture capture -> events(capture.document());
      case Telling.Correction correction ->
          events(correction.document(LEDGER.statement(events(correction.earlier()))));
      case Telling.Temperatures temperatures ->
          events(EpcisDocument.of(List.of(Readout.complete(temperatures)), temperatures.told()));
      case Telling.Deposit _ -> List.of();
    };
  }

  private static List<Event> events(Json.Obj document) {
    return suyuan.model.epcis.EpcisDocument.read(document.canonical().toArray()).entries().stream()
        .map(
            entry ->
                switch (entry) {
                  case Accepted(int _, Event event) -> event;
                  case Refused refused -> throw new AssertionError(refused.toString());
                })
        .toList();
  }

  private static Stream<Event> recorded(Committed record) {
    return switch (record) {
      case Committed.CommittedStatement statement -> statement.statement().events().stream();
      case Committed.CommittedRegistration _ -> Stream.empty();
    };
  }
}
