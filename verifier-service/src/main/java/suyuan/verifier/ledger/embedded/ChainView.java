package suyuan.verifier.ledger.embedded;

import java.util.Optional;
import java.util.Set;
import suyuan.model.admission.LedgerView;
import suyuan.model.gs1.Lot;
import suyuan.model.ledger.Flag;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.Registry;
import suyuan.model.statement.StatementId;

/// The ledger as admission sees it within one transaction.
record ChainView(ChainTable chain, State state) implements LedgerView {

  @Override
  public Registry registry() {
    return state.registry();
  }

  @Override
  public Optional<Filed> filed(PartyId party, StatementId id) {
    return chain.filed(party, id);
  }

  @Override
  public Set<Flag.Kind> marks(Lot lot) {
    return state.marks().of(lot);
  }
}
