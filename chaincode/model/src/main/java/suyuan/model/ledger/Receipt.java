package suyuan.model.ledger;

import java.time.Instant;
import java.util.Set;
import suyuan.model.registry.PartyId;
import suyuan.model.statement.StatementId;

/// What the ledger says of a record it took. `ledgerTime` is the submitter's clock as checked by
/// the endorsers within minutes: not monotone, never used for authority. Flags: warnings known at
/// once; what the records say together is found later.
public record Receipt(
    PartyId party,
    StatementId id,
    String transaction,
    Position position,
    Instant ledgerTime,
    Set<Flag> flags) {
  public Receipt {
    flags = Set.copyOf(flags);
  }
}
