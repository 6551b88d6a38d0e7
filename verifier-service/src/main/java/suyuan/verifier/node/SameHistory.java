package suyuan.verifier.node;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import suyuan.model.history.History;
import suyuan.model.history.InMemoryBook;
import suyuan.model.ledger.Block;
import suyuan.model.ledger.Committed;
import suyuan.model.ledger.Committed.CommittedRegistration;
import suyuan.model.ledger.Committed.CommittedStatement;
import suyuan.verifier.ledger.Ledger;
import suyuan.verifier.ledger.Replay;

/// Whether two ledgers hold the same records in the same order. Each is folded to a history; block
/// numbers and ledger times are a ledger's own, so both are folded with the first one's. What else
/// stands on the second ledger in between is left out.
///
/// @param records of the first ledger
/// @param found of these, how many stand on the second in this order
record SameHistory(long records, long found, String first, String second) {

  static SameHistory of(Ledger one, Ledger other) {
    History first = History.begin(new InMemoryBook());
    History second = History.begin(new InMemoryBook());
    long records = 0;
    long found = 0;
    try (Reader expected = new Reader(one);
        Reader there = new Reader(other)) {
      for (Optional<Committed> next = expected.next(); next.isPresent(); next = expected.next()) {
        Committed record = next.get();
        records++;
        take(first, record);
        Optional<Committed> same = there.next(record);
        if (same.isPresent()) {
          found++;
          take(second, at(record, same.get()));
        }
      }
    }
    return new SameHistory(records, found, first.digest().hex(), second.digest().hex());
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

  private static void take(History history, Committed record) {
    history.take(record);
    history.endBlock(record.position().block());
  }

  /// The second ledger's record at the first one's place and time.
  private static Committed at(Committed place, Committed record) {
    return switch (record) {
      case CommittedStatement said ->
          new CommittedStatement(
              place.position(),
              place.ledgerTime(),
              place.transaction(),
              said.submitter(),
              said.statement());
      case CommittedRegistration said ->
          new CommittedRegistration(
              place.position(),
              place.ledgerTime(),
              place.transaction(),
              said.submitter(),
              said.registration());
    };
  }

  /// A ledger's records one by one, up to its head as it was at first.
  private static final class Reader implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Replay replay;
    private final long head;
    private final Deque<Committed> read = new ArrayDeque<>();
    private long last = -1;

    Reader(Ledger ledger) {
      this.head = ledger.head();
      this.replay = ledger.replay(-1);
    }

    Optional<Committed> next() {
      while (read.isEmpty() && last < head) {
        for (Block block : replay.next(PATIENCE)) {
          read.addAll(block.records());
          last = block.number();
        }
      }
      return Optional.ofNullable(read.poll());
    }

    /// The next record of the same name.
    Optional<Committed> next(Committed wanted) {
      for (Optional<Committed> next = next(); next.isPresent(); next = next()) {
        if (next.get().id().equals(wanted.id())) {
          return next;
        }
      }
      return Optional.empty();
    }

    @Override
    public void close() {
      replay.close();
    }
  }
}
