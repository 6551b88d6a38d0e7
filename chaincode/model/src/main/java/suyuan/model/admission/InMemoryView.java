package suyuan.model.admission;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import suyuan.model.gs1.Lot;
import suyuan.model.ledger.Flag;
import suyuan.model.registry.EntryId;
import suyuan.model.registry.InMemoryRegistry;
import suyuan.model.registry.PartyId;
import suyuan.model.statement.SignedRegistration;
import suyuan.model.statement.SignedStatement;
import suyuan.model.statement.StatementId;

/// A ledger's admitted records in memory, as admission asks for them. It marks no lots.
public final class InMemoryView implements LedgerView {
  private final InMemoryRegistry registry = new InMemoryRegistry();
  private final Map<EntryId, Filed> filed = new HashMap<>();

  /// Takes what was admitted.
  public void take(SignedRegistration signed) {
    registry.take(signed.registration().entry());
    filed.put(signed.registration().entry().id(), Filed.of(signed));
  }

  /// Takes what was admitted.
  public void take(SignedStatement signed) {
    filed.put(new EntryId(signed.header().party(), signed.header().id().value()), Filed.of(signed));
  }

  @Override
  public InMemoryRegistry registry() {
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
