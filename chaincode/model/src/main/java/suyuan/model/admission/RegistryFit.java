package suyuan.model.admission;

import java.util.Optional;
import java.util.Set;
import suyuan.model.gs1.Gln;
import suyuan.model.gs1.Prefix;
import suyuan.model.registry.Approvals;
import suyuan.model.registry.KeyId;
import suyuan.model.registry.Party;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.Product;
import suyuan.model.registry.Proposal;
import suyuan.model.registry.Registry;
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
import suyuan.model.statement.Ed25519;

/// Whether a change can be made to the registry as it is, whoever makes it.
record RegistryFit(Registry registry) {
  /// Rules versions that this binary knows.
  private static final Set<Integer> KNOWN_RULES = Set.of(1);

  /// What stands against a change; an approval stands or falls with its proposal.
  Optional<Fault> of(RegistryRecord change) {
    return switch (change) {
      case LedgerFounded _ -> outOfOrder("The ledger is founded already.");
      case PartyRegistered(Party party) -> placesFree(party).or(() -> prefixesFree(party));
      case KeyRegistered key -> newKey(key);
      case KeyRevoked(KeyId key) -> knownKey(key);
      case Delegated(Prefix _, PartyId to) -> known(to);
      case DelegationEnded(Prefix _, PartyId to) -> known(to);
      case ProductPublished(Product product) -> nextVersion(product);
      case RulesActivated(int version) -> knownRules(version);
      case Approved _ -> Optional.empty();
    };
  }

  /// A proposal lapses with the right to make it, and when something else was decided meanwhile.
  Optional<Fault> stale(Proposal proposal) {
    if (registry.party(proposal.entry().by()).filter(Party::decides).isEmpty()) {
      return stale(proposal, "its proposer is no active operator any more.");
    }
    if (registry.key(proposal.entry().key()).filter(key -> !key.revoked()).isEmpty()) {
      return stale(proposal, "the key that signed it was revoked.");
    }
    RegistryRecord change = proposal.entry().change();
    if (!Approvals.before(change, registry).equals(proposal.before())) {
      return stale(proposal, "what it changes was changed since.");
    }
    return of(change).flatMap(fault -> stale(proposal, fault.sentence()));
  }

  private Optional<Fault> placesFree(Party party) {
    for (Party.Place place : party.places()) {
      Gln gln = place.gln();
      Optional<Party> holder = registry.at(gln).filter(other -> !other.id().equals(party.id()));
      if (holder.isPresent()) {
        return outOfOrder("Place " + gln.digits() + " belongs to " + holder.get().id() + ".");
      }
    }
    return Optional.empty();
  }

  /// GS1 gives a prefix to one organisation. Whoever makes for it has it delegated.
  private Optional<Fault> prefixesFree(Party party) {
    for (Prefix prefix : party.prefixes()) {
      Optional<PartyId> holder = registry.overlapping(prefix, party.id());
      if (holder.isPresent()) {
        return fault(
            FaultCode.PREFIX_TAKEN,
            "Prefix "
                + prefix.digits()
                + " overlaps one of "
                + holder.get()
                + ", who may delegate it.");
      }
    }
    return Optional.empty();
  }

  private Optional<Fault> newKey(KeyRegistered key) {
    if (!Ed25519.isSound(key.publicKey())) {
      return Optional.of(
          Fault.of(
              FaultCode.BAD_FORM,
              "change.publicKey",
              "The public key is not a sound Ed25519 key of 32 bytes."));
    }
    if (registry.key(KeyId.of(key.publicKey())).isPresent()) {
      return outOfOrder("This key is registered already; a revoked key can't come back.");
    }
    return known(key.party()).or(() -> known(key.keeper()));
  }

  private Optional<Fault> nextVersion(Product product) {
    int next = registry.product(product.gtin()).map(Product::version).orElse(0) + 1;
    return product.version() == next
        ? Optional.empty()
        : outOfOrder("The next version of this product is " + next + ".");
  }

  private Optional<Fault> known(PartyId id) {
    return registry.party(id).isPresent()
        ? Optional.empty()
        : Optional.of(
            Fault.of(FaultCode.UNKNOWN_PARTY, "change", "No party " + id + " is registered."));
  }

  private Optional<Fault> knownRules(int version) {
    return KNOWN_RULES.contains(version)
        ? Optional.empty()
        : outOfOrder("This node knows no rules version " + version + ".");
  }

  private static Optional<Fault> outOfOrder(String sentence) {
    return fault(FaultCode.OUT_OF_ORDER, sentence);
  }

  private static Optional<Fault> stale(Proposal proposal, String why) {
    return fault(
        FaultCode.STALE_PROPOSAL,
        "Proposal " + proposal.entry().id() + " can't be approved any more: " + why);
  }

  Optional<Fault> knownKey(KeyId id) {
    return registry.key(id).isPresent()
        ? Optional.empty()
        : outOfOrder("No key " + id + " is registered.");
  }

  static Optional<Fault> fault(FaultCode code, String sentence) {
    return Optional.of(Fault.of(code, "change", sentence));
  }
}
