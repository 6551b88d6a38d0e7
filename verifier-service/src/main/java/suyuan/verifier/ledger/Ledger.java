package suyuan.verifier.ledger;

import java.util.Optional;
import suyuan.model.ledger.Receipt;
import suyuan.model.ledger.Submitter;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.Registry;
import suyuan.model.statement.SignedRegistration;
import suyuan.model.statement.SignedStatement;
import suyuan.model.statement.StatementId;

/// Where records are written for good, in one order that every member sees. Each record is taken
/// whole or refused whole; submitting the same record again is always safe and gives the first
/// receipt.
public interface Ledger {

  /// Records a statement. Returns when it is durable, refused, or can't be told.
  Outcome record(Submitter by, SignedStatement statement);

  /// Records a registration, on the same terms.
  Outcome register(Submitter by, SignedRegistration registration);

  /// The receipt of a record, if the ledger has it.
  ///
  /// @throws LedgerUnavailable as do the other readers
  Optional<Receipt> receipt(PartyId party, StatementId id);

  /// Who may say what now. The view may lag behind the ledger by moments.
  Registry registry();

  /// All blocks after this one, in order, then those to come; from -1: all there are.
  Replay replay(long afterBlock);

  /// How many records may usefully be on their way at once; where writers take turns, a few.
  default int sideBySide() {
    return 16;
  }

  /// The number of the newest block, whether or not it holds anything of ours; -1 on an empty
  /// ledger.
  long head();
}
