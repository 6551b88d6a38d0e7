package suyuan.verifier.capture;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.List;
import suyuan.model.epcis.Event;
import suyuan.model.ledger.Submitter;
import suyuan.model.registry.Party;
import suyuan.model.registry.PartyId;
import suyuan.model.statement.SignedStatement;
import suyuan.model.statement.Signer;
import suyuan.model.statement.StatementId;
import suyuan.verifier.http.Problem;
import suyuan.verifier.http.Room;
import suyuan.verifier.ledger.Ledger;
import suyuan.verifier.ledger.LedgerUnavailable;
import suyuan.verifier.ledger.Outcome;
import suyuan.verifier.party.HostedKeys;

/// Signs a party's events with the key kept here and brings them to the ledger.
@Singleton
public final class Submission {
  private final Ledger ledger;
  private final HostedKeys keys;
  private final Room room;

  Submission(Ledger ledger, HostedKeys keys, Room room) {
    this.ledger = ledger;
    this.keys = keys;
    this.room = room;
  }

  /// Records events of a party under this statement id. The same id with the same events is
  /// recorded once.
  public Outcome record(PartyId party, StatementId id, List<Event> events) {
    return record(party, id, Packed.of(events));
  }

  /// The same for a part of a document that was taken in before: it waits while the disk is nearly
  /// full. (Requests are refused then before they come here, see `FullDisk`.)
  Outcome recordPart(PartyId party, StatementId id, Packed packed) {
    return room.enough() ? record(party, id, packed) : new Outcome.Unavailable(Room.SENTENCE);
  }

  private Outcome record(PartyId party, StatementId id, Packed packed) {
    Signer signer = signer(party);
    try {
      int rules = ledger.registry().rules();
      return record(
          SignedStatement.sign(party, id, rules, packed.events(), signer).packed(packed.body()));
    } catch (LedgerUnavailable e) {
      return new Outcome.Unavailable(String.valueOf(e.getMessage()));
    }
  }

  /// Records a statement that its party signed itself.
  Outcome record(SignedStatement statement) {
    try {
      return ledger.record(submitter(statement.header().party()), statement);
    } catch (LedgerUnavailable e) {
      return new Outcome.Unavailable(String.valueOf(e.getMessage()));
    }
  }

  /// Refuses a party whose key isn't kept here.
  void requireKey(PartyId party) {
    signer(party);
  }

  private Signer signer(PartyId party) {
    return keys.signer(party)
        .orElseThrow(
            () ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "no-hosted-key",
                        "This node keeps no key for "
                            + party
                            + "; send ready-signed statements to /statements.")
                    .asException());
  }

  private Submitter submitter(PartyId party) {
    return new Submitter(ledger.registry().party(party).map(Party::mspId).orElse("unknown"));
  }
}
