package suyuan.verifier.ledger;

import java.time.Duration;
import java.util.List;
import suyuan.model.ledger.Block;

/// Blocks in ledger order, pulled at the reader's pace. For one thread.
public interface Replay extends AutoCloseable {

  /// The next blocks, in order. Waits up to `patience` where there are none yet, then gives none.
  ///
  /// @throws LedgerUnavailable if the ledger can't be read now; the replay can be used again
  List<Block> next(Duration patience);

  @Override
  void close();
}
