package suyuan.model.admission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import suyuan.model.Bytes;
import suyuan.model.ledger.Submitter;
import suyuan.model.registry.KeyId;
import suyuan.model.registry.Party;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.Proposal;
import suyuan.model.registry.RegisteredKey;
import suyuan.model.registry.Registry;
import suyuan.model.registry.RegistryRecord.LedgerFounded;
import suyuan.model.registry.Role;
import suyuan.model.statement.Ed25519;
import suyuan.model.statement.Header;
import suyuan.model.statement.Registration;
import suyuan.model.statement.SignedRegistration;
import suyuan.model.statement.SignedStatement;
import suyuan.model.statement.StatementId;

/// What may this party say? Enforced by every ledger before anything is written: the same class in
/// the chaincode and in the embedded ledger. Pure: it reads the view and nothing else.
public final class Admission {
  private static final Decision ADMITTED = new Decision.Admitted(Set.of(), List.of());

  private Admission() {}

  /// Decides on a statement.
  public static Decision admit(Submitter by, SignedStatement statement, LedgerView ledger) {
    Header header = statement.header();
    Optional<Decision> before =
        before(header.party(), header.id(), statement.headerBytes(), ledger)
            .or(() -> sameRoot(statement, ledger));
    if (before.isPresent()) {
      return before.get();
    }
    List<Fault> faults = author(by, header.party(), header.key(), ledger);
    if (faults.isEmpty()) {
      faults.addAll(signed(statement, ledger));
    }
    if (!faults.isEmpty()) {
      return new Decision.Refused(faults);
    }
    return EventRules.decide(statement, ledger);
  }

  /// Decides on a registration.
  public static Decision admit(Submitter by, SignedRegistration signed, LedgerView ledger) {
    Registration registration = signed.registration();
    Optional<Decision> before =
        before(registration.by(), registration.id(), signed.bytes(), ledger);
    if (before.isPresent()) {
      return before.get();
    }
    if (registration.change() instanceof LedgerFounded founding && !ledger.registry().founded()) {
      return found(by, signed, founding);
    }
    List<Fault> faults = author(by, registration.by(), registration.key(), ledger);
    if (faults.isEmpty() && !signed.signedWith(publicKey(registration.key(), ledger))) {
      faults.add(badSignature());
    }
    if (faults.isEmpty()) {
      RegistrationRules.check(registration, ledger).ifPresent(faults::add);
    }
    return faults.isEmpty() ? ADMITTED : new Decision.Refused(faults);
  }

  /// Why a proposal that was not approved can't be any more; nothing if it can.
  public static Optional<Fault> lapsed(Proposal proposal, Registry registry) {
    return new RegistryFit(registry).stale(proposal);
  }

  private static Decision found(Submitter by, SignedRegistration signed, LedgerFounded founding) {
    Registration registration = signed.registration();
    Party operator = founding.operator();
    boolean itsOwn =
        operator.id().equals(registration.by())
            && operator.mspId().equals(by.mspId())
            && operator.roles().equals(Set.of(Role.OPERATOR))
            && registration.key().equals(KeyId.of(founding.publicKey()));
    if (!itsOwn) {
      return new Decision.Refused(
          Fault.of(
              FaultCode.NOT_ENTITLED, "party", "An operator founds a ledger for itself alone."));
    }
    boolean holds =
        Ed25519.isSound(founding.publicKey()) && signed.signedWith(founding.publicKey());
    return holds ? ADMITTED : new Decision.Refused(badSignature());
  }

  private static Optional<Decision> before(
      PartyId party, StatementId id, Bytes header, LedgerView ledger) {
    return ledger
        .filed(party, id)
        .filter(filed -> filed.header().equals(header))
        .map(filed -> new Decision.Repeated());
  }

  /// The same id with the same root is the same statement, whichever key signed it.
  private static Optional<Decision> sameRoot(SignedStatement statement, LedgerView ledger) {
    Header header = statement.header();
    return ledger
        .filed(header.party(), header.id())
        .filter(filed -> filed.root().equals(Optional.of(header.root())))
        .map(filed -> new Decision.Repeated());
  }

  private static List<Fault> author(Submitter by, PartyId id, KeyId key, LedgerView ledger) {
    List<Fault> faults = new ArrayList<>();
    Optional<Party> party = ledger.registry().party(id);
    if (party.isEmpty()) {
      faults.add(Fault.of(FaultCode.UNKNOWN_PARTY, "party", "No party " + id + " is registered."));
      return faults;
    }
    if (!party.get().active()) {
      faults.add(Fault.of(FaultCode.INACTIVE_PARTY, "party", "Party " + id + " is not active."));
    }
    if (!party.get().mspId().equals(by.mspId())) {
      faults.add(
          Fault.of(
              FaultCode.FOREIGN_SUBMITTER,
              "party",
              "Party "
                  + id
                  + " belongs to another member than the submitter, "
                  + by.mspId()
                  + "."));
    }
    keyFault(id, key, ledger).ifPresent(faults::add);
    return faults;
  }

  private static Optional<Fault> keyFault(PartyId party, KeyId id, LedgerView ledger) {
    Optional<RegisteredKey> key = ledger.registry().key(id);
    if (key.isEmpty()) {
      return fault(FaultCode.UNKNOWN_KEY, "key", "No key " + id + " is registered.");
    }
    if (!key.get().party().equals(party)) {
      return fault(FaultCode.FOREIGN_KEY, "key", "Key " + id + " is not one of " + party + ".");
    }
    return key.get().revoked()
        ? fault(FaultCode.REVOKED_KEY, "key", "Key " + id + " was revoked.")
        : Optional.empty();
  }

  private static List<Fault> signed(SignedStatement statement, LedgerView ledger) {
    List<Fault> faults = new ArrayList<>();
    Header header = statement.header();
    if (ledger.filed(header.party(), header.id()).isPresent()) {
      faults.add(idReused(header.id()));
    }
    if (!statement.signedWith(publicKey(header.key(), ledger))) {
      faults.add(badSignature());
    }
    if (!statement.eventsMatch()) {
      faults.add(
          Fault.of(FaultCode.BAD_ROOT, "root", "The events are not the ones that were signed."));
    }
    int rules = ledger.registry().rules();
    if (header.rules() != rules) {
      faults.add(
          Fault.of(
              FaultCode.WRONG_RULES,
              "rules",
              "The rules in force are version " + rules + ", not " + header.rules() + "."));
    }
    return faults;
  }

  static Fault idReused(StatementId id) {
    return Fault.of(
        FaultCode.ID_REUSED, "id", "The id " + id + " was used before for other content.");
  }

  private static Fault badSignature() {
    return Fault.of(
        FaultCode.BAD_SIGNATURE, "signature", "The signature does not hold under the key.");
  }

  private static Bytes publicKey(KeyId key, LedgerView ledger) {
    return ledger.registry().key(key).orElseThrow().publicKey();
  }

  private static Optional<Fault> fault(FaultCode code, String field, String sentence) {
    return Optional.of(Fault.of(code, field, sentence));
  }
}
