package suyuan.verifier.node;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import suyuan.model.admission.Fault;
import suyuan.model.admission.FaultCode;
import suyuan.model.ledger.Block;
import suyuan.model.ledger.Committed;
import suyuan.model.ledger.Committed.CommittedRegistration;
import suyuan.model.ledger.Committed.CommittedStatement;
import suyuan.model.ledger.Position;
import suyuan.model.ledger.Receipt;
import suyuan.model.ledger.Submitter;
import suyuan.model.registry.InMemoryRegistry;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.Registry;
import suyuan.model.statement.SignedRegistration;
import suyuan.model.statement.SignedStatement;
import suyuan.model.statement.StatementId;
import suyuan.verifier.ledger.Ledger;
import suyuan.verifier.ledger.Outcome;
import suyuan.verifier.ledger.Replay;

/// A ledger in memory that takes each record after a while, later ones maybe before earlier ones.
/// It believes everything.
final class TurnLedger implements Ledger {
  private final int slowestMillis;
  private final List<Committed> records = new ArrayList<>();
  private final AtomicInteger under = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private volatile int refuseFrom = Integer.MAX_VALUE;

  TurnLedger(int slowestMillis) {
    this.slowestMillis = slowestMillis;
  }

  /// One that holds these records already, each a block of its own.
  static TurnLedger of(List<Block> blocks) {
    TurnLedger ledger = new TurnLedger(0);
    blocks.forEach(block -> ledger.records.addAll(block.records()));
    return ledger;
  }

  /// Takes no more than this many.
  void refuseFrom(int count) {
    refuseFrom = count;
  }

  synchronized List<String> ids() {
    return records.stream().map(record -> record.id().toString()).toList();
  }

  int mostAtOnce() {
    return most.get();
  }

  @Override
  public Outcome record(Submitter by, SignedStatement statement) {
    String name = statement.header().id().value();
    return taken(position -> new CommittedStatement(position, Instant.EPOCH, name, by, statement));
  }

  @Override
  public Outcome register(Submitter by, SignedRegistration registration) {
    String name = registration.registration().id().value();
    return taken(
        position -> new CommittedRegistration(position, Instant.EPOCH, name, by, registration));
  }

  private interface Filing {
    Committed at(Position position);
  }

  private Outcome taken(Filing filing) {
    most.accumulateAndGet(under.incrementAndGet(), Math::max);
    try {
      Committed record = filing.at(new Position(0, 0));
      Thread.sleep(slowestMillis == 0 ? 0 : Math.floorMod(record.id().hashCode(), slowestMillis));
      return file(filing, record);
    } catch (InterruptedException e) {
      return new Outcome.Unavailable("stopped");
    } finally {
      under.decrementAndGet();
    }
  }

  private synchronized Outcome file(Filing filing, Committed record) {
    boolean known = records.stream().anyMatch(one -> one.id().equals(record.id()));
    if (!known && records.size() >= refuseFrom) {
      return new Outcome.Refused(
          List.of(new Fault(FaultCode.OUT_OF_ORDER, OptionalInt.empty(), "", "Full.")));
    }
    if (!known) {
      records.add(filing.at(new Position(records.size(), 0)));
    }
    return new Outcome.Recorded(receipt(record), known);
  }

  private static Receipt receipt(Committed record) {
    return new Receipt(
        record.id().by(),
        new StatementId(record.id().id()),
        record.transaction(),
        record.position(),
        record.ledgerTime(),
        Set.of());
  }

  @Override
  public Optional<Receipt> receipt(PartyId party, StatementId id) {
    return Optional.empty();
  }

  @Override
  public Registry registry() {
    return new InMemoryRegistry();
  }

  @Override
  public synchronized Replay replay(long afterBlock) {
    List<Committed> rest = List.copyOf(records.subList((int) afterBlock + 1, records.size()));
    return new Cursor(
        new ArrayList<>(
            IntStream.range(0, rest.size())
                .mapToObj(i -> new Block(afterBlock + 1 + i, List.of(rest.get(i))))
                .toList()));
  }

  private record Cursor(List<Block> blocks) implements Replay {
    @Override
    public List<Block> next(Duration patience) {
      List<Block> all = List.copyOf(blocks);
      blocks.clear();
      return all;
    }

    @Override
    public void close() {}
  }

  @Override
  public synchronized long head() {
    return records.size() - 1L;
  }
}
