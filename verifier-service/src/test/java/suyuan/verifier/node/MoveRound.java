package suyuan.verifier.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import suyuan.model.ledger.Block;
import suyuan.model.ledger.Receipt;
import suyuan.model.ledger.Submitter;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.Registry;
import suyuan.model.statement.SignedRegistration;
import suyuan.model.statement.SignedStatement;
import suyuan.model.statement.StatementId;
import suyuan.verifier.ledger.Ledger;
import suyuan.verifier.ledger.Outcome;
import suyuan.verifier.ledger.Replay;

/// `--move-to` with a stopwatch.
///
/// @param sideBySide how many records may be on their way at once
public record MoveRound(Ledger to, int sideBySide) {

  /// How long it takes until these records stand there.
  public Duration move(List<Block> blocks) throws IOException {
    Path folder = Files.createTempDirectory("suyuan-move");
    long start = System.nanoTime();
    new Move(TurnLedger.of(blocks), new Bounded(to, sideBySide), folder.resolve("moved")).submit();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private record Bounded(Ledger ledger, int sideBySide) implements Ledger {
    @Override
    public Outcome record(Submitter by, SignedStatement statement) {
      return ledger.record(by, statement);
    }

    @Override
    public Outcome register(Submitter by, SignedRegistration registration) {
      return ledger.register(by, registration);
    }

    @Override
    public Optional<Receipt> receipt(PartyId party, StatementId id) {
      return ledger.receipt(party, id);
    }

    @Override
    public Registry registry() {
      return ledger.registry();
    }

    @Override
    public Replay replay(long afterBlock) {
      return ledger.replay(afterBlock);
    }

    @Override
    public long head() {
      return ledger.head();
    }
  }
}
