package suyuan.model.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import suyuan.model.Bytes;
import suyuan.model.ledger.Submitter;
import suyuan.model.registry.Names;
import suyuan.model.registry.Party;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.Proposal;
import suyuan.model.registry.Registry;
import suyuan.model.registry.RegistryRecord;
import suyuan.model.registry.RegistryRecord.Approved;
import suyuan.model.registry.RegistryRecord.KeyRegistered;
import suyuan.model.registry.RegistryRecord.LedgerFounded;
import suyuan.model.registry.RegistryRecord.PartyRegistered;
import suyuan.model.registry.Role;
import suyuan.model.statement.Ed25519;
import suyuan.model.statement.SignedRegistration;
import suyuan.model.statement.StatementId;

/// Operators of several organisations and the registry that they decide on.
final class Council {
  static final PartyId ALICE = new PartyId("alice");
  static final PartyId BOB = new PartyId("bob");
  static final PartyId CAROL = new PartyId("carol");

  private final InMemoryView view = new InMemoryView();
  private int decisions;

  Council() {
    this(ALICE, BOB, CAROL);
  }

  /// @param operators the first founds the ledger, each is brought in by those before it
  Council(PartyId... operators) {
    Party founder = party(operators[0], Role.OPERATOR).party();
    Bytes key = Ed25519.publicKey(secret(operators[0]));
    taken(signed(operators[0], "founding", new LedgerFounded(founder, key)));
    for (int i = 1; i < operators.length; i++) {
      enter(operators, i, party(operators[i], Role.OPERATOR));
      enter(operators, i, key(operators[i]));
    }
  }

  private void enter(PartyId[] operators, int number, RegistryRecord change) {
    if (number == 1) {
      taken(signed(operators[0], "c" + decisions++, change));
    } else {
      decided(operators[0], operators[1], change);
    }
  }

  /// One proposes, another approves.
  void decided(PartyId by, PartyId with, RegistryRecord change) {
    SignedRegistration proposal = taken(signed(by, "c" + decisions++, change));
    taken(approval(with, "c" + decisions++, proposal));
  }

  SignedRegistration signed(PartyId by, String id, RegistryRecord change) {
    return SignedRegistration.sign(by, new StatementId(id), change, Ed25519.signer(secret(by)));
  }

  SignedRegistration approval(PartyId by, String id, SignedRegistration proposal) {
    return signed(by, id, approved(proposal, proposal));
  }

  static Approved approved(SignedRegistration name, SignedRegistration content) {
    return new Approved(name.registration().entry().id(), content.registration().entry().digest());
  }

  /// What admission says; an admitted one is not written.
  String says(SignedRegistration signed) {
    PartyId by = signed.registration().by();
    String mspId = registry().party(by).map(Party::mspId).orElse(World.msp(by.value()));
    return switch (Admission.admit(new Submitter(mspId), signed, view)) {
      case Decision.Admitted _ -> "admitted";
      case Decision.Repeated _ -> "repeated";
      case Decision.Refused(List<Fault> faults) ->
          faults.stream().map(fault -> fault.code().word()).collect(Collectors.joining(" "));
    };
  }

  SignedRegistration taken(SignedRegistration signed) {
    assertEquals("admitted", says(signed), signed.registration().toString());
    view.take(signed);
    return signed;
  }

  /// Whether the proposal is approved; nothing if it waits for none.
  List<Boolean> proposals(SignedRegistration signed) {
    return registry().proposal(signed.registration().entry().id()).stream()
        .map(Proposal::approved)
        .toList();
  }

  boolean lapsed(SignedRegistration signed) {
    Proposal proposal = registry().proposal(signed.registration().entry().id()).orElseThrow();
    return Admission.lapsed(proposal, registry()).isPresent();
  }

  boolean revoked(String name) {
    return registry().key(World.signer(name).key()).orElseThrow().revoked();
  }

  static PartyRegistered party(PartyId id, Role role) {
    return party(id, World.msp(id.value()), role);
  }

  static PartyRegistered party(PartyId id, String mspId, Role role) {
    Names names = Names.of(Map.of("en", id.value()));
    return new PartyRegistered(
        new Party(id, mspId, names, Set.of(role), List.of(), List.of(), true));
  }

  static KeyRegistered key(PartyId party) {
    return new KeyRegistered(party, Ed25519.publicKey(secret(party)), party);
  }

  private static Bytes secret(PartyId party) {
    return Bytes.sha256(party.value().getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  Registry registry() {
    return view.registry();
  }
}
