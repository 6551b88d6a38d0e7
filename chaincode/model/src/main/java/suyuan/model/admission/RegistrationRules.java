package suyuan.model.admission;

import java.util.Optional;
import java.util.Set;
import suyuan.model.gs1.Gln;
import suyuan.model.gs1.Gtin;
import suyuan.model.gs1.Prefix;
import suyuan.model.registry.KeyId;
import suyuan.model.registry.Party;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.Product;
import suyuan.model.registry.RegisteredKey;
import suyuan.model.registry.Registry;
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
    return switch (registration.change()) {
      case LedgerFounded founding -> outOfOrder("The ledger is founded already.");
      case PartyRegistered(Party party) -> operatorOnly().or(() -> placesFree(party));
      case KeyRegistered key -> operatorOnly().or(() -> newKey(key));
      case KeyRevoked(KeyId key) -> revocable(key);
      case Delegated(Prefix prefix, PartyId to) -> owns(prefix).or(() -> known(to));
      case DelegationEnded(Prefix prefix, PartyId to) -> owns(prefix).or(() -> known(to));
      case ProductPublished(Product product) -> publishable(product);
      case RulesActivated(int version) -> operatorOnly().or(() -> knownRules(version));
    };
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

  private Optional<Fault> revocable(KeyId id) {
    Optional<RegisteredKey> key = registry.key(id);
    if (key.isEmpty()) {
      return outOfOrder("No key " + id + " is registered.");
    }
    return isOperator() || key.get().party().equals(registration.by())
        ? Optional.empty()
        : notEntitled("A key is revoked by its party or the operator.");
  }

  private Optional<Fault> owns(Prefix prefix) {
    return registry
            .party(registration.by())
            .filter(party -> party.prefixes().contains(prefix))
            .isPresent()
        ? Optional.empty()
        : notEntitled("Prefix " + prefix.digits() + " is not one of " + registration.by() + ".");
  }

  private Optional<Fault> publishable(Product product) {
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
    int next = registry.product(gtin).map(Product::version).orElse(0) + 1;
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
    return Optional.of(Fault.of(FaultCode.OUT_OF_ORDER, "change", sentence));
  }
}
