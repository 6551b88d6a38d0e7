package suyuan.verifier.party;

import jakarta.inject.Singleton;
import java.util.Optional;
import suyuan.model.json.Json;
import suyuan.model.ledger.Receipt;
import suyuan.model.registry.EntryId;
import suyuan.verifier.ledger.Ledger;

/// Changes of the registry that one organisation proposed and another has to approve.
@Singleton
final class Proposals {
  private final Ledger ledger;

  Proposals(Ledger ledger) {
    this.ledger = ledger;
  }

  /// What an approval of this record names (`party`, `id`, `digest`), if it waits for one.
  Optional<Json.Obj> waiting(Receipt receipt) {
    EntryId id = new EntryId(receipt.party(), receipt.id().value());
    return ledger
        .registry()
        .proposal(id)
        .filter(proposal -> !proposal.approved())
        .map(
            proposal ->
                Json.Obj.builder()
                    .put("party", receipt.party().value())
                    .put("id", receipt.id().value())
                    .put("digest", proposal.entry().digest().hex())
                    .build());
  }
}
