package suyuan.verifier.projection;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import suyuan.model.ledger.Block;
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

/// A ledger to read from: blocks in a list that a test lets grow.
final class ListLedger implements Ledger {
  private final List<Block> blocks = new CopyOnWriteArrayList<>();
  private final int atOnce;

  /// @param atOnce how many blocks a replay gives at a time
  ListLedger(int atOnce) {
    this.atOnce = atOnce;
  }

  void grow(List<Block> more) {
    blocks.addAll(more);
  }

  @Override
  public Outcome record(Submitter by, SignedStatement statement) {
    return new Outcome.Unavailable("for reading only");
  }

  @Override
  public Outcome register(Submitter by, SignedRegistration registration) {
    return new Outcome.Unavailable("for reading only");
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
  public Replay replay(long afterBlock) {
    return new Cursor((int) afterBlock + 1);
  }

  @Override
  public long head() {
    return blocks.isEmpty() ? -1 : blocks.getLast().number();
  }

  private final class Cursor implements Replay {
    private int next;

    Cursor(int next) {
      this.next = next;
    }

    @Override
    public List<Block> next(Duration patience) {
      int end = Math.min(blocks.size(), next + atOnce);
      if (next == end) {
        pause();
        return List.of();
      }
      List<Block> batch = List.copyOf(blocks.subList(next, end));
      next = end;
      return batch;
    }

    private static void pause() {
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void close() {}
  }
}
