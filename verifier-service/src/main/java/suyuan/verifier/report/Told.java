package suyuan.verifier.report;

import java.time.Instant;
import suyuan.model.history.EventRef;
import suyuan.model.ledger.Position;
import suyuan.model.registry.KeyId;
import suyuan.model.registry.PartyId;
import suyuan.model.statement.StatementId;
import suyuan.model.trace.TraceEvent;

/// One event as the ledger has it: what was said, by whom, where it stands.
///
/// @param index within the statement
/// @param recorded ledger time
public record Told(
    TraceEvent event,
    PartyId party,
    KeyId key,
    StatementId statement,
    Position position,
    int index,
    Instant recorded) {

  public EventRef ref() {
    return new EventRef(position, index);
  }

  public Instant time() {
    return event.at().time();
  }
}
