package suyuan.model.admission;

import java.util.Optional;
import java.util.Set;
import suyuan.model.Bytes;
import suyuan.model.gs1.Lot;
import suyuan.model.ledger.Flag;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.Registry;
import suyuan.model.statement.SignedRegistration;
import suyuan.model.statement.SignedStatement;
import suyuan.model.statement.StatementId;

/// What admission asks the ledger, by key.
public interface LedgerView {
  Registry registry();

  /// The record that this party filed under this id, statement or registration.
  Optional<Filed> filed(PartyId party, StatementId id);

  /// Says which lots will be asked for, with their products: a ledger that answers from afar reads
  /// them at once.
  default void expect(Set<Lot> lots) {}

  /// How the lot is marked now.
  Set<Flag.Kind> marks(Lot lot);

  /// A record on the ledger: its header bytes and, if it is a statement, the root of its events.
  record Filed(Bytes header, Optional<Bytes> root) {
    public static Filed of(SignedStatement statement) {
      return new Filed(statement.headerBytes(), Optional.of(statement.header().root()));
    }

    public static Filed of(SignedRegistration registration) {
      return new Filed(registration.bytes(), Optional.empty());
    }
  }
}
