package suyuan.verifier.party;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import suyuan.model.ledger.Submitter;
import suyuan.model.registry.Party;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.RegistryRecord;
import suyuan.model.statement.SignedRegistration;
import suyuan.model.statement.Signer;
import suyuan.model.statement.StatementId;
import suyuan.verifier.http.Problem;
import suyuan.verifier.ledger.Ledger;
import suyuan.verifier.ledger.Outcome;

/// Brings changes of the registry to the ledger, signed with the keys kept here.
@Singleton
final class Registrar {
  private final Ledger ledger;
  private final HostedKeys keys;

  Registrar(Ledger ledger, HostedKeys keys) {
    this.ledger = ledger;
    this.keys = keys;
  }

  Outcome register(PartyId by, StatementId id, RegistryRecord change) {
    Signer signer =
        keys.signer(by)
            .orElseThrow(
                () ->
                    Problem.of(
                            HttpStatus.CONFLICT,
                            "no-hosted-key",
                            "This node keeps no key for "
                                + by
                                + "; send the registration ready-signed.")
                        .asException());
    return register(SignedRegistration.sign(by, id, change, signer));
  }

  Outcome register(SignedRegistration signed) {
    return ledger.register(submitter(signed.registration().by()), signed);
  }

  /// The member that this party belongs to; the ledger refuses a party that it doesn't know.
  private Submitter submitter(PartyId party) {
    return new Submitter(ledger.registry().party(party).map(Party::mspId).orElse("unknown"));
  }
}
