package suyuan.verifier.projection;

import java.time.Instant;
import suyuan.model.Bytes;
import suyuan.model.epcis.Event;
import suyuan.model.history.EventRef;
import suyuan.model.ledger.Submitter;
import suyuan.model.registry.KeyId;
import suyuan.model.registry.PartyId;
import suyuan.model.statement.StatementId;
import suyuan.model.trace.TraceEvent;

/// An event with where and by whom it was recorded.
///
/// @param kind `batch-produced`, `shipped`, …
/// @param time when it happened, as its author says
/// @param key the key it is signed with, which tells whether a host keeps it
/// @param canonical the event's canonical bytes
public record StoredEvent(
    EventRef ref,
    PartyId party,
    StatementId statement,
    KeyId key,
    Submitter submitter,
    Instant ledgerTime,
    String kind,
    Instant time,
    Bytes canonical) {

  public Event event() {
    return Event.parse(canonical);
  }

  /// What it says, typed.
  public TraceEvent trace() {
    return TraceEvent.of(event());
  }
}
