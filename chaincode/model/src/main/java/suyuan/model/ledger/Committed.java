package suyuan.model.ledger;

import java.time.Instant;
import suyuan.model.registry.EntryId;
import suyuan.model.statement.SignedRegistration;
import suyuan.model.statement.SignedStatement;

/// A record as it stands on the ledger: replay gives these, in ledger order, and nothing else.
public sealed interface Committed {
  Position position();

  /// The record's name: its party and that party's own id for it.
  EntryId id();

  /// The submitter's clock (see [Receipt]).
  Instant ledgerTime();

  /// The ledger's own name for the transaction.
  String transaction();

  /// Who handed it in, so that any node can run admission again.
  Submitter submitter();

  record CommittedStatement(
      Position position,
      Instant ledgerTime,
      String transaction,
      Submitter submitter,
      SignedStatement statement)
      implements Committed {
    @Override
    public EntryId id() {
      return new EntryId(statement.header().party(), statement.header().id().value());
    }
  }

  record CommittedRegistration(
      Position position,
      Instant ledgerTime,
      String transaction,
      Submitter submitter,
      SignedRegistration registration)
      implements Committed {
    @Override
    public EntryId id() {
      return registration.registration().entry().id();
    }
  }
}
