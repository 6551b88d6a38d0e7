package suyuan.verifier.ledger;

import java.util.Optional;
import suyuan.model.admission.Submitter;
import suyuan.model.ledger.Position;
import suyuan.model.ledger.Receipt;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.Registry;
import suyuan.model.statement.SignedRegistration;
import suyuan.model.statement.SignedStatement;
import suyuan.model.statement.StatementId;

/// Where records are written for good, in one order that every member sees. Each record is taken
/// whole or refused whole; submitting the same record again is always safe and gives the first
/// receipt.
public interface Ledger {

  /// Records a statement. Returns when it is durable, or refused.
  ///
  /// @throws LedgerUnavailable if nothing was written
  /// @throws OutcomeUnknown if it may or may not have been written: submit it again
  Outcome record(Submitter by, SignedStatement statement);

  /// Records a registration, on the same terms.
  Outcome register(Submitter by, SignedRegistration registration);

  /// The receipt of a record, if the ledger has it.
  Optional<Receipt> receipt(PartyId party, StatementId id);

  /// Who may say what now. The view may lag behind the ledger by moments.
  Registry registry();

  /// All committed records after a position, in order, then those to come.
  Replay replay(Position after);

  /// The position of the last committed record; [Position#START] on an empty ledger.
  Position head();
}
