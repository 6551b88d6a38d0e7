package suyuan.verifier.ledger.embedded;

import java.util.Optional;
import suyuan.model.Bytes;
import suyuan.model.ledger.Submitter;
import suyuan.model.registry.PartyId;
import suyuan.model.statement.SignedRegistration;
import suyuan.model.statement.SignedStatement;
import suyuan.model.statement.StatementId;

/// A record ready to be written.
record Draft(
    String kind,
    Submitter submitter,
    PartyId party,
    StatementId id,
    Bytes header,
    Bytes signature,
    Optional<Bytes> body) {
  static final String STATEMENT = "statement";
  static final String REGISTRATION = "registration";

  static Draft of(Submitter by, SignedStatement statement) {
    return new Draft(
        STATEMENT,
        by,
        statement.header().party(),
        statement.header().id(),
        statement.headerBytes(),
        statement.signature(),
        Optional.of(statement.body()));
  }

  static Draft of(Submitter by, SignedRegistration signed) {
    return new Draft(
        REGISTRATION,
        by,
        signed.registration().by(),
        signed.registration().id(),
        signed.bytes(),
        signed.signature(),
        Optional.empty());
  }
}
