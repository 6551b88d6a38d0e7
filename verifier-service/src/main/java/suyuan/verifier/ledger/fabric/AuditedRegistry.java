package suyuan.verifier.ledger.fabric;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import suyuan.model.admission.Audit;
import suyuan.model.admission.LedgerView;
import suyuan.model.gs1.Lot;
import suyuan.model.ledger.Committed.CommittedRegistration;
import suyuan.model.ledger.Flag;
import suyuan.model.registry.EntryId;
import suyuan.model.registry.InMemoryRegistry;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.Registry;
import suyuan.model.registry.RegistryEntry;
import suyuan.model.statement.StatementId;

/// The fold of the registrations that admission lets through when it is run again; the others
/// aren't believed. It knows of no statements, so it doesn't see that one has the same id.
final class AuditedRegistry implements LedgerView {
  private final InMemoryRegistry registry = new InMemoryRegistry();
  private final Map<EntryId, Filed> filed = new HashMap<>();

  void take(CommittedRegistration record) {
    if (Audit.of(record, this).isEmpty()) {
      RegistryEntry entry = record.registration().registration().entry();
      registry.take(entry);
      filed.put(entry.id(), new Filed(record.registration().bytes(), Optional.empty()));
    }
  }

  /// The registry as it is now, for good.
  Registry snapshot() {
    return registry.copy();
  }

  @Override
  public Registry registry() {
    return registry;
  }

  @Override
  public Optional<Filed> filed(PartyId party, StatementId id) {
    return Optional.ofNullable(filed.get(new EntryId(party, id.value())));
  }

  @Override
  public Set<Flag.Kind> marks(Lot lot) {
    return Set.of();
  }
}
