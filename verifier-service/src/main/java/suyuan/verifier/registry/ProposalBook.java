package suyuan.verifier.registry;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import suyuan.model.admission.Admission;
import suyuan.model.ledger.Position;
import suyuan.model.registry.Approvals;
import suyuan.model.registry.EntryId;
import suyuan.model.registry.InMemoryRegistry;
import suyuan.model.registry.KeyId;
import suyuan.model.registry.Party;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.Proposal;
import suyuan.model.registry.RegisteredKey;
import suyuan.model.registry.RegistryEntry;
import suyuan.model.registry.RegistryRecord;
import suyuan.model.registry.RegistryRecord.Approved;
import suyuan.model.registry.RegistryRecord.Delegated;
import suyuan.model.registry.RegistryRecord.DelegationEnded;
import suyuan.model.registry.RegistryRecord.KeyRegistered;
import suyuan.model.registry.RegistryRecord.KeyRevoked;
import suyuan.model.registry.RegistryRecord.LedgerFounded;
import suyuan.model.registry.RegistryRecord.PartyRegistered;
import suyuan.model.registry.RegistryRecord.ProductPublished;
import suyuan.model.registry.RegistryRecord.RulesActivated;
import suyuan.verifier.projection.ReadModel;
import suyuan.verifier.projection.StoredRegistration;
import suyuan.verifier.registry.Proposed.Standing;

/// All that was proposed, folded from the registrations of the read model; each is read once.
@Singleton
final class ProposalBook {
  private static final int AT_ONCE = 500;

  private final ReadModel records;
  private final InMemoryRegistry registry = new InMemoryRegistry();
  private final SequencedMap<EntryId, Proposed> proposals = new LinkedHashMap<>();
  private Position read = new Position(-1, 0);

  ProposalBook(ReadModel records) {
    this.records = records;
  }

  /// What was proposed before this position and stands so, the newest first.
  ///
  /// @param standing a word of [Standing]; empty: however it stands
  synchronized List<Proposed> before(Position position, String standing, int most) {
    catchUp();
    return proposals.sequencedValues().reversed().stream()
        .filter(one -> position.isAfter(one.position()))
        .map(this::asItStands)
        .filter(one -> standing.isEmpty() || one.standing().word().equals(standing))
        .limit(most)
        .toList();
  }

  private void catchUp() {
    List<StoredRegistration> more;
    do {
      more = records.registrations(read, AT_ONCE);
      more.forEach(this::take);
    } while (more.size() == AT_ONCE);
  }

  private void take(StoredRegistration stored) {
    RegistryEntry entry = stored.registration().entry();
    switch (Approvals.effect(entry, registry)) {
      case Approvals.Holds _ -> {}
      case Approvals.Waits(Proposal proposal) ->
          proposals.put(entry.id(), proposed(proposal, stored));
      case Approvals.Approves(Proposal proposal) ->
          proposals.computeIfPresent(
              proposal.entry().id(), (_, one) -> one.now(approved(entry.id(), stored)));
    }
    registry.take(entry);
    read = stored.position();
  }

  private Proposed proposed(Proposal proposal, StoredRegistration stored) {
    RegistryRecord change = proposal.entry().change();
    return new Proposed(
        proposal,
        stored.position(),
        stored.ledgerTime(),
        about(change),
        replaced(change),
        new Standing.Waiting(List.of()));
  }

  private Standing approved(EntryId approval, StoredRegistration stored) {
    String mspId = registry.party(approval.by()).map(Party::mspId).orElseThrow();
    return new Standing.Approved(approval, mspId, stored.position(), stored.ledgerTime());
  }

  private Optional<PartyId> about(RegistryRecord change) {
    return switch (change) {
      case PartyRegistered(Party party) -> Optional.of(party.id());
      case KeyRegistered key -> Optional.of(key.party());
      case KeyRevoked(KeyId key) -> registry.key(key).map(RegisteredKey::party);
      case RulesActivated _ -> Optional.empty();
      case LedgerFounded _, Delegated _, DelegationEnded _, ProductPublished _, Approved _ ->
          Optional.empty();
    };
  }

  private Optional<RegistryRecord> replaced(RegistryRecord change) {
    return switch (change) {
      case PartyRegistered(Party party) -> registry.party(party.id()).map(PartyRegistered::new);
      case RulesActivated _ -> Optional.of(new RulesActivated(registry.rules()));
      case KeyRegistered _, KeyRevoked _ -> Optional.empty();
      case LedgerFounded _, Delegated _, DelegationEnded _, ProductPublished _, Approved _ ->
          Optional.empty();
    };
  }

  /// Whether one that waits still can be approved, and by whom, changes with every registration.
  private Proposed asItStands(Proposed one) {
    return switch (one.standing()) {
      case Standing.Approved _ -> one;
      case Standing.Waiting _, Standing.Stale _ ->
          one.now(
              Admission.lapsed(one.proposal(), registry)
                  .<Standing>map(fault -> new Standing.Stale(fault.sentence()))
                  .orElseGet(
                      () -> new Standing.Waiting(registry.approvers(one.proposal().mspId()))));
    };
  }
}
