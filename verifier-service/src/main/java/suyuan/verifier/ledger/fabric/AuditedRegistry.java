package suyuan.verifier.ledger.fabric;

import suyuan.model.admission.Audit;
import suyuan.model.admission.InMemoryView;
import suyuan.model.ledger.Committed.CommittedRegistration;
import suyuan.model.registry.Registry;

/// The fold of the registrations that admission lets through when it is run again; the others
/// aren't believed. It knows of no statements, so it doesn't see that one has the same id.
final class AuditedRegistry {
  private final InMemoryView view = new InMemoryView();

  void take(CommittedRegistration record) {
    if (Audit.of(record, view).isEmpty()) {
      view.take(record.registration());
    }
  }

  /// The registry as it is now, for good.
  Registry snapshot() {
    return view.registry().copy();
  }
}
