package suyuan.model.admission;

import java.util.Optional;
import java.util.Set;
import suyuan.model.Bytes;
import suyuan.model.gs1.Gln;
import suyuan.model.gs1.Gtin;
import suyuan.model.gs1.Prefix;
import suyuan.model.registry.Approvals;
import suyuan.model.registry.EntryId;
import suyuan.model.registry.KeyId;
import suyuan.model.registry.Party;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.Product;
import suyuan.model.registry.Proposal;
import suyuan.model.registry.RegisteredKey;
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
import suyuan.model.registry.Role;
import suyuan.model.statement.Ed25519;
import suyuan.model.statement.Registration;

/// Who may change what in the registry.
final class RegistrationRules {
  /// Rules versions that this binary knows.
  private static final Set<Integer> KNOWN_RULES = Set.of(1);

  private final Registration registration;
  private final LedgerView ledger;
  private final Registry registry;

  private RegistrationRules(Registration registration, LedgerView ledger) {
    this.registration = registration;
    this.ledger = ledger;
    this.registry = ledger.registry();
  }

  static Optional<Fault> check(Registration registration, LedgerView ledger) {
    return new RegistrationRules(registration, ledger).check();
  }

  private Optional<Fault> check() {
    if (ledger.filed(registration.by(), registration.id()).isPresent()) {
      return Optional.of(Admission.idReused(registration.id()));
    }
    return entitled().or(() -> fits(registration.change()));
  }

  private Optional<Fault> entitled() {
    return switch (registration.change()) {
      case LedgerFounded _ -> Optional.empty();
      case PartyRegistered _, KeyRegistered _, RulesActivated _, Approved _ -> operatorOnly();
      case KeyRevoked(KeyId key) -> revokesKey(key);
      case Delegated(Prefix prefix, PartyId _) -> owns(prefix);
      case DelegationEnded(Prefix prefix, PartyId _) -> owns(prefix);
      case ProductPublished(Product product) -> ownsProduct(product);
    };
  }

  /// Whether the change can be made to the registry as it is.
  private Optional<Fault> fits(RegistryRecord change) {
    return switch (change) {
      case LedgerFounded _ -> outOfOrder("The ledger is founded already.");
      case PartyRegistered(Party party) -> placesFree(party).or(() -> prefixesFree(party));
      case KeyRegistered key -> newKey(key);
      case KeyRevoked(KeyId key) -> knownKey(key);
      case Delegated(Prefix _, PartyId to) -> known(to);
      case DelegationEnded(Prefix _, PartyId to) -> known(to);
      case ProductPublished(Product product) -> nextVersion(product);
      case RulesActivated(int version) -> knownRules(version);
      case Approved(EntryId proposal, Bytes digest) -> approvable(proposal, digest);
    };
  }

  private Optional<Fault> approvable(EntryId id, Bytes digest) {
    Optional<Proposal> found =
        registry.proposal(id).filter(proposal -> proposal.entry().digest().equals(digest));
    if (found.isEmpty()) {
      return fault(
          FaultCode.UNKNOWN_PROPOSAL, "No proposal " + id + " with this content waits here.");
    }
    Proposal proposal = found.get();
    if (proposal.approved()) {
      return fault(FaultCode.ALREADY_APPROVED, "Proposal " + id + " was approved before.");
    }
    if (registry.party(registration.by()).orElseThrow().mspId().equals(proposal.mspId())) {
      return fault(
          FaultCode.OWN_PROPOSAL,
          "Proposal " + id + " comes from " + proposal.mspId() + ": another must approve it.");
    }
    return stale(proposal);
  }

  /// A proposal lapses with the right to make it, and when something else was decided meanwhile.
  private Optional<Fault> stale(Proposal proposal) {
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
    return fits(change).flatMap(fault -> stale(proposal, fault.sentence()));
  }

  private static Optional<Fault> stale(Proposal proposal, String why) {
    return fault(
        FaultCode.STALE_PROPOSAL,
        "Proposal " + proposal.entry().id() + " can't be approved any more: " + why);
  }

  private Optional<Fault> operatorOnly() {
    return isOperator() ? Optional.empty() : notEntitled("Only the operator may register this.");
  }

  private boolean isOperator() {
    return registry
        .party(registration.by())
        .filter(party -> party.roles().contains(Role.OPERATOR))
        .isPresent();
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

  private Optional<Fault> revokesKey(KeyId id) {
    Optional<RegisteredKey> key = registry.key(id);
    return isOperator() || key.filter(k -> k.party().equals(registration.by())).isPresent()
        ? Optional.empty()
        : knownKey(id).or(() -> notEntitled("A key is revoked by its party or the operator."));
  }

  private Optional<Fault> knownKey(KeyId id) {
    return registry.key(id).isPresent()
        ? Optional.empty()
        : outOfOrder("No key " + id + " is registered.");
  }

  private Optional<Fault> owns(Prefix prefix) {
    return registry
            .party(registration.by())
            .filter(party -> party.prefixes().contains(prefix))
            .isPresent()
        ? Optional.empty()
        : notEntitled("Prefix " + prefix.digits() + " is not one of " + registration.by() + ".");
  }

  private Optional<Fault> ownsProduct(Product product) {
    Gtin gtin = product.gtin();
    if (!product.owner().equals(registration.by())) {
      return notEntitled("A product is published by its owner.");
    }
    if (!registry.mayIssue(registration.by(), gtin)) {
      return Optional.of(
          Fault.of(
              FaultCode.FOREIGN_PREFIX,
              "change.product.gtin",
              "GTIN " + gtin.digits() + " is not under a prefix of " + registration.by() + "."));
    }
    return Optional.empty();
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

  private static Optional<Fault> notEntitled(String sentence) {
    return Optional.of(Fault.of(FaultCode.NOT_ENTITLED, "party", sentence));
  }

  private static Optional<Fault> outOfOrder(String sentence) {
    return fault(FaultCode.OUT_OF_ORDER, sentence);
  }

  private static Optional<Fault> fault(FaultCode code, String sentence) {
    return Optional.of(Fault.of(code, "change", sentence));
  }
}
