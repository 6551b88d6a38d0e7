package suyuan.verifier.ledger;

import java.time.Duration;
import java.util.List;
import suyuan.model.ledger.Committed;

/// Committed records in ledger order, pulled at the reader's pace. For one thread.
public interface Replay extends AutoCloseable {

  /// The next records, in order; whole blocks at a time, so that a reader can store the position
  /// with what it made of them. Waits up to `patience` where there are none yet, then gives none.
  ///
  /// @throws LedgerUnavailable if the ledger can't be read now; the replay can be used again
  List<Committed> next(Duration patience);

  @Override
  void close();
}
