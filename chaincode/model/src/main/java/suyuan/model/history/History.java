package suyuan.model.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import suyuan.model.Bytes;
import suyuan.model.ledger.Committed;
import suyuan.model.ledger.Committed.CommittedRegistration;
import suyuan.model.ledger.Committed.CommittedStatement;
import suyuan.model.ledger.Position;
import suyuan.model.registry.InMemoryRegistry;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.Registry;
import suyuan.model.statement.Header;

/// The fold: takes committed records in ledger order, block by block, and keeps what they say
/// together. Deterministic: no clock, no blobs; the same records give the same entries and the same
/// digest, whatever the book. Not safe for use by several threads.
public final class History {
  /// An event may be dated this much later than its ledger time, or before its lot was made.
  public static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

  /// An event recorded later than this after it happened is noted as late.
  public static final Duration LATE = Duration.ofDays(7);

  /// The digest before the first block.
  public static final Bytes NO_DIGEST = Bytes.of(new byte[32]);

  private final Book book;
  private final Desk desk;
  private final InMemoryRegistry registry;
  private Bytes digest;

  /// Goes on from the entries in the book, the registry at that point of the ledger and the digest
  /// of the last block taken.
  public History(Book book, InMemoryRegistry registry, Bytes digest) {
    this.book = book;
    this.desk = new Desk(book);
    this.registry = registry;
    this.digest = digest;
  }

  /// A history of nothing.
  public static History begin(Book book) {
    return new History(book, new InMemoryRegistry(), NO_DIGEST);
  }

  /// The registry as of the last record taken.
  public Registry registry() {
    return registry;
  }

  /// The digest of the last block ended.
  public Bytes digest() {
    return digest;
  }

  /// Takes the next record.
  public void take(Committed record) {
    switch (record) {
      case CommittedRegistration made -> registry.take(made.registration().registration().entry());
      case CommittedStatement statement -> take(Reading.of(statement));
    }
  }

  /// Takes the next record, a statement that was read already.
  public void take(Reading reading) {
    CommittedStatement record = reading.record();
    Position position = record.position();
    Header header = record.statement().header();
    desk.put(new Filed(Filed.key(header.party().value(), header.id().value()), position));
    Fold fold = new Fold(desk, registry, header.party());
    List<Claim> notes = new ArrayList<>();
    for (int i = 0; i < reading.events().size(); i++) {
      EventRef ref = new EventRef(position, i);
      if (isNew(header.party(), reading.facts().get(i), ref, notes)) {
        fold.take(ref, reading.events().get(i));
      }
    }
    notes.addAll(fold.notes());
    notes.addAll(TimeRules.of(record, reading.events()));
    new Settling(desk, registry, position).settle(notes);
  }

  /// Ends a block: its changes go to the book; returns the new digest. A block without changes
  /// leaves the digest as it was.
  public Bytes endBlock(long block) {
    if (desk.hasChanges()) {
      digest = desk.endBlock(digest, block);
    }
    return digest;
  }

  /// Lets the book read at once what these statements will need: what they name, and the units and
  /// lots that those are known to be in.
  public void expect(Collection<Reading> readings) {
    Set<String> named = new HashSet<>();
    readings.forEach(reading -> named.addAll(reading.keys()));
    book.expect(named);
    Set<String> around = new HashSet<>();
    for (String key : named) {
      if (key.startsWith("item:") || key.startsWith("unit:")) {
        book.read(key).ifPresent(docket -> around.addAll(((Docket) docket).around()));
      }
    }
    book.expect(around);
  }

  /// The same fact by the same party counts once; a declared void one may be said again.
  private boolean isNew(PartyId party, String key, EventRef ref, List<Claim> notes) {
    Fact known = desk.find(Fact.class, key).orElseGet(() -> new Fact(key, ref, true));
    if (known.isVoid()) {
      desk.put(new Fact(key, ref, false));
      return true;
    }
    notes.add(
        new Claim(
            FindingKind.SAME_FACT_TWICE,
            Subject.of(known.ref()),
            "",
            new TreeSet<>(List.of(party.value())),
            List.of(known.ref(), ref)));
    return false;
  }
}
