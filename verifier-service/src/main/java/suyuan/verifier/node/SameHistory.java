package suyuan.verifier.node;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import suyuan.model.history.History;
import suyuan.model.history.InMemoryBook;
import suyuan.model.ledger.Block;
import suyuan.model.ledger.Committed;
import suyuan.model.ledger.Committed.CommittedRegistration;
import suyuan.model.ledger.Committed.CommittedStatement;
import suyuan.model.ledger.Position;
import suyuan.model.registry.EntryId;
import suyuan.verifier.ledger.Ledger;
import suyuan.verifier.ledger.Replay;

/// Whether two ledgers hold the same records, each once, and say the same together. Each is folded
/// to a history in its own order: whatever stands in another order on the second may do so only
/// where nothing comes out otherwise. Block numbers and ledger times are a ledger's own, so both
/// are folded with the first one's. What else stands on the second ledger is left out.
///
/// @param records of the first ledger
/// @param found of these, how many stand on the second
/// @param first digest of all that the first one's history holds at its end
/// @param second the same of the second
record SameHistory(long records, long found, String first, String second) {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  static SameHistory of(Ledger one, Ledger other) {
    Map<EntryId, Place> places = new HashMap<>();
    History first = History.begin(new InMemoryBook());
    all(
        one,
        record -> {
          first.take(record);
          places.put(record.id(), Place.of(record));
        });
    long records = places.size();
    History second = History.begin(new InMemoryBook());
    all(
        other,
        record -> {
          Place place = places.remove(record.id());
          if (place != null) {
            second.take(place.take(record));
          }
        });
    return new SameHistory(records, records - places.size(), digest(first), digest(second));
  }

  boolean holds() {
    return records == found && first.equals(second);
  }

  /// The result.
  ///
  /// @throws StartException if they differ
  String sentence() {
    if (!holds()) {
      throw new StartException(
          "The histories differ: %d records here, %d there; digest %s here, %s there."
              .formatted(records, found, first, second));
    }
    return "%d records here and there, their histories are equal: digest %s"
        .formatted(records, first);
  }

  /// As of one block that holds everything: the order within it doesn't show.
  private static String digest(History history) {
    return history.endBlock(0).hex();
  }

  /// Every record up to the ledger's head as it is now.
  private static void all(Ledger ledger, Consumer<Committed> taker) {
    long head = ledger.head();
    try (Replay replay = ledger.replay(-1)) {
      long last = -1;
      while (last < head) {
        for (Block block : replay.next(PATIENCE)) {
          block.records().forEach(taker);
          last = block.number();
        }
      }
    }
  }

  /// Where and when the first ledger has a record.
  private record Place(Position position, Instant time, String transaction) {
    static Place of(Committed record) {
      return new Place(record.position(), record.ledgerTime(), record.transaction());
    }

    /// The second ledger's record as if it stood here.
    Committed take(Committed record) {
      return switch (record) {
        case CommittedStatement said ->
            new CommittedStatement(position, time, transaction, said.submitter(), said.statement());
        case CommittedRegistration said ->
            new CommittedRegistration(
                position, time, transaction, said.submitter(), said.registration());
      };
    }
  }
}
