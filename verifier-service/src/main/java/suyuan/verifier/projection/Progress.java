package suyuan.verifier.projection;

import java.time.Instant;
import suyuan.model.Bytes;
import suyuan.model.history.History;
import suyuan.model.ledger.Position;

/// How far the read model is.
///
/// @param position the last record taken, or the last block if it held none of ours (index -1)
/// @param ledgerTime ledger time of the last record; the epoch before the first
/// @param records all records so far, which is the size of the log
/// @param digest the history's running digest
public record Progress(
    Position position, Instant ledgerTime, long records, long events, Bytes digest) {
  static final Progress NONE = new Progress(Position.START, Instant.EPOCH, 0, 0, History.NO_DIGEST);
}
