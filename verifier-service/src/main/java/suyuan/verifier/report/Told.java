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

  /// An event is what stands at its place in the ledger.
  @Override
  public boolean equals(Object other) {
    return other instanceof Told told && told.index == index && told.position.equals(position);
  }

  @Override
  public int hashCode() {
    return 31 * position.hashCode() + index;
  }

  public EventRef ref() {
    return new EventRef(position, index);
  }

  public Instant time() {
    return event.at().time();
  }
}
