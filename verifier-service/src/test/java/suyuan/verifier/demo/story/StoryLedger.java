package suyuan.verifier.demo.story;

import java.time.Instant;
import java.util.List;
import suyuan.model.Bytes;
import suyuan.model.epcis.Event;
import suyuan.model.gs1.Item;
import suyuan.model.gs1.Lot;
import suyuan.model.ledger.Block;

/// The whole story on a ledger, for tests of what is made of it. Each record is a block of its own,
/// as on the embedded ledger.
public final class StoryLedger {
  private static final Story STORY = Story.of(Instant.parse("2026-11-22T01:30:00Z"));

  private StoryLedger() {}

  public static List<Block> blocks() {
    return blocks("DemoMSP", "s");
  }

  /// @param mspId that everybody in the story belongs to
  /// @param prefix of the statements' ids
  public static List<Block> blocks(String mspId, String prefix) {
    MemoryLedger ledger = new MemoryLedger(mspId, prefix);
    for (Telling telling : STORY.tellings()) {
      List<Event> events = events(telling, ledger);
      if (!events.isEmpty()) {
        ledger.tell(telling.by(), telling.told(), events);
      }
    }
    return ledger.committed().stream()
        .map(record -> new Block(record.position().block(), List.of(record)))
        .toList();
  }

  /// The files that events refer to.
  public static List<Bytes> files() {
    return STORY.tellings().stream()
        .filter(Telling.Deposit.class::isInstance)
        .map(telling -> ((Telling.Deposit) telling).content())
        .toList();
  }

  public static Highlights highlights() {
    return STORY.highlights();
  }

  public static Item goodItem() {
    return STORY.highlights().good();
  }

  public static Item contradictedItem() {
    return STORY.highlights().contradicted();
  }

  public static Item unknownItem() {
    return STORY.highlights().unknown();
  }

  public static Lot creamLot() {
    return Batch.CREAM_1.lot();
  }

  private static List<Event> events(Telling telling, MemoryLedger ledger) {
    return switch (telling) {
      case Telling.Capture capture -> capture.events().stream().map(Event::of).toList();
      case Telling.Correction correction ->
          events(
              correction.capture(ledger.statement(events(correction.earlier(), ledger))), ledger);
      case Telling.Temperatures temperatures -> List.of(Event.of(Readout.complete(temperatures)));
      case Telling.Deposit _ -> List.of();
    };
  }
}
