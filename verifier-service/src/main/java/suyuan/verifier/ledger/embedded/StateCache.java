package suyuan.verifier.ledger.embedded;

import java.util.List;
import suyuan.model.statement.Registration;

/// Keeps the last state and brings it up to what is committed: it only ever learns from the table,
/// so a transaction that is rolled back leaves no trace in it.
final class StateCache {
  private volatile State last = State.EMPTY;

  /// The state as the transaction of this table sees it.
  State upTo(ChainTable chain) {
    State known = last;
    List<StateChange> changes = chain.stateAfter(known.block());
    return changes.isEmpty() ? known : advance(known, changes);
  }

  private State advance(State known, List<StateChange> changes) {
    State next = known.copy(changes.getLast().block());
    for (StateChange change : changes) {
      change
          .registration()
          .map(Registration::parse)
          .ifPresent(registration -> next.registry().take(registration.entry()));
      change.marks().forEach(next.marks()::apply);
    }
    publish(next);
    return next;
  }

  private synchronized void publish(State next) {
    if (next.block() > last.block()) {
      last = next;
    }
  }
}
