package suyuan.verifier.demo;

import java.nio.file.Files;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import suyuan.model.epcis.Event;
import suyuan.model.statement.SignedStatement;

/// Events per second into the embedded ledger (signing, admission, one durable transaction for each
/// statement of 500) beside a COPY of the same events: same PostgreSQL, same run.
public final class LedgerBench {
  private static final int EVENTS = Integer.getInteger("events", 20_000);
  private static final int ROUNDS = 3;

  private final BenchLedger ledger;
  private final PlainCopy copy;

  private LedgerBench(BenchLedger ledger) {
    this.ledger = ledger;
    this.copy = new PlainCopy(Jdbi.create(ledger.pool()));
  }

  public static void main(String[] args) throws Exception {
    try (BenchLedger ledger = BenchLedger.start(Files.createTempDirectory("suyuan-bench"))) {
      new LedgerBench(ledger).run();
    }
  }

  private void run() {
    System.out.println(copy.durability());
    EventBatches batches = EventBatches.of(SignedStatement.DEFAULT_EVENTS);
    for (int round = 0; round <= ROUNDS; round++) {
      List<EventBatches.Batch> some = batches.next(EVENTS);
      List<Event> events = some.stream().flatMap(batch -> batch.events().stream()).toList();
      double plain = events.size() / copy.seconds(copy.rows(events));
      double recorded = events.size() / seconds(some);
      System.out.printf(
          "%s: %,d events: ledger %,.0f/s, COPY %,.0f/s, ratio %.2f%n",
          round == 0 ? "warm-up" : "round " + round,
          events.size(),
          recorded,
          plain,
          recorded / plain);
    }
  }

  private double seconds(List<EventBatches.Batch> batches) {
    long start = System.nanoTime();
    ledger.record(batches);
    return (System.nanoTime() - start) / 1e9;
  }
}
