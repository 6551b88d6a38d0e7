package suyuan.model.admission;

import java.util.Optional;
import suyuan.model.Bytes;
import suyuan.model.gs1.Gtin;
import suyuan.model.gs1.Prefix;
import suyuan.model.registry.EntryId;
import suyuan.model.registry.KeyId;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.Product;
import suyuan.model.registry.Proposal;
import suyuan.model.registry.RegisteredKey;
import suyuan.model.registry.Registry;
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
import suyuan.model.statement.Registration;

/// Who may change what in the registry.
final class RegistrationRules {
  private final Registration registration;
  private final LedgerView ledger;
  private final Registry registry;
  private final RegistryFit fit;

  private RegistrationRules(Registration registration, LedgerView ledger) {
    this.registration = registration;
    this.ledger = ledger;
    this.registry = ledger.registry();
    this.fit = new RegistryFit(registry);
  }

  static Optional<Fault> check(Registration registration, LedgerView ledger) {
    return new RegistrationRules(registration, ledger).check();
  }

  private Optional<Fault> check() {
    if (ledger.filed(registration.by(), registration.id()).isPresent()) {
      return Optional.of(Admission.idReused(registration.id()));
    }
    return entitled().or(this::fits);
  }

  private Optional<Fault> fits() {
    return registration.change() instanceof Approved(EntryId proposal, Bytes digest)
        ? approvable(proposal, digest)
        : fit.of(registration.change());
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

  private Optional<Fault> approvable(EntryId id, Bytes digest) {
    Optional<Proposal> found =
        registry.proposal(id).filter(proposal -> proposal.entry().digest().equals(digest));
    if (found.isEmpty()) {
      return RegistryFit.fault(
          FaultCode.UNKNOWN_PROPOSAL, "No proposal " + id + " with this content waits here.");
    }
    Proposal proposal = found.get();
    if (proposal.approved()) {
      return RegistryFit.fault(
          FaultCode.ALREADY_APPROVED, "Proposal " + id + " was approved before.");
    }
    if (registry.party(registration.by()).orElseThrow().mspId().equals(proposal.mspId())) {
      return RegistryFit.fault(
          FaultCode.OWN_PROPOSAL,
          "Proposal " + id + " comes from " + proposal.mspId() + ": another must approve it.");
    }
    return fit.stale(proposal);
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

  private Optional<Fault> revokesKey(KeyId id) {
    Optional<RegisteredKey> key = registry.key(id);
    return isOperator() || key.filter(k -> k.party().equals(registration.by())).isPresent()
        ? Optional.empty()
        : fit.knownKey(id).or(() -> notEntitled("A key is revoked by its party or the operator."));
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

  private static Optional<Fault> notEntitled(String sentence) {
    return Optional.of(Fault.of(FaultCode.NOT_ENTITLED, "party", sentence));
  }
}
