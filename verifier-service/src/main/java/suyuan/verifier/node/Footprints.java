package suyuan.verifier.node;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import suyuan.model.Bytes;
import suyuan.model.history.Book;
import suyuan.model.history.Entry;
import suyuan.model.history.History;
import suyuan.model.history.InMemoryBook;
import suyuan.model.ledger.Committed;
import suyuan.model.ledger.Committed.CommittedRegistration;

/// Tells which records may change places without anything coming out otherwise: those that read
/// nothing that the other writes. Folds them, in the order of the ledger, and watches what the fold
/// asks of its book.
final class Footprints {
  private static final String REGISTRY = "registry";

  private final Traced book = new Traced();
  private final History history = History.begin(book);

  /// What taking a record reads and writes: keys of history's entries, and the registry as one.
  record Footprint(Set<String> read, Set<String> written) {
    Footprint {
      read = Set.copyOf(read);
      written = Set.copyOf(written);
    }
  }

  /// Takes the next record.
  Footprint of(Committed record) {
    book.read.clear();
    book.written.clear();
    history.take(record);
    history.endBlock(record.position().block());
    (record instanceof CommittedRegistration ? book.written : book.read).add(REGISTRY);
    return new Footprint(book.read, book.written);
  }

  private static final class Traced implements Book {
    private final InMemoryBook entries = new InMemoryBook();
    private final Set<String> read = new HashSet<>();
    private final Set<String> written = new HashSet<>();

    @Override
    public Optional<Entry> read(String key) {
      read.add(key);
      return entries.read(key);
    }

    @Override
    public void write(Entry entry, Bytes canonical) {
      written.add(entry.key());
      entries.write(entry, canonical);
    }
  }
}
