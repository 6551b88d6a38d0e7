package suyuan.verifier.ledger.fabric;

import suyuan.model.ledger.Position;
import suyuan.model.ledger.Unsound;

/// A valid transaction that our contract can't have made. Its message says what is wrong with it.
final class UnsoundException extends Exception {
  private static final long serialVersionUID = 1L;
  private final String transaction;

  UnsoundException(String transaction, String reason) {
    super(reason);
    this.transaction = transaction;
  }

  Unsound at(Position position) {
    return new Unsound(position, transaction, String.valueOf(getMessage()));
  }
}
