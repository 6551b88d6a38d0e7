package suyuan.verifier.node;

import java.time.Duration;
import suyuan.model.ledger.Committed;
import suyuan.model.ledger.Committed.CommittedRegistration;
import suyuan.model.ledger.Committed.CommittedStatement;
import suyuan.model.ledger.Submitter;
import suyuan.verifier.ledger.Ledger;
import suyuan.verifier.ledger.Outcome;

/// Hands records to a ledger, each again and again until it is known to stand there.
record HandOver(Ledger to) {
  private static final Duration LONGEST_OUTAGE = Duration.ofMinutes(10);
  private static final long PAUSE_MILLIS = 2_000;

  /// @throws StartException if the ledger refuses it, or can't be reached for ten minutes
  void submit(Committed record) {
    long end = System.nanoTime() + LONGEST_OUTAGE.toNanos();
    for (String why = once(record); !why.isEmpty(); why = once(record)) {
      if (System.nanoTime() > end) {
        throw new StartException(why + " The same command goes on from here.");
      }
      rest();
    }
  }

  /// Why it isn't known to stand there; empty if it is.
  private String once(Committed record) {
    return switch (handedOver(record)) {
      case Outcome.Recorded _ -> "";
      case Outcome.Refused(var faults) ->
          throw new StartException(
              "The channel refuses record %s: %s"
                  .formatted(record.transaction(), faults.getFirst().sentence()));
      case Outcome.Unavailable(String sentence) -> sentence;
      case Outcome.Unknown(String sentence) -> sentence;
    };
  }

  private Outcome handedOver(Committed record) {
    Submitter by = record.submitter();
    return switch (record) {
      case CommittedStatement statement -> to.record(by, statement.statement());
      case CommittedRegistration registration -> to.register(by, registration.registration());
    };
  }

  private static void rest() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartException("Stopped; the same command goes on from here.", e);
    }
  }
}
