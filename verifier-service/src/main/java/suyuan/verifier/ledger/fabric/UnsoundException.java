package suyuan.verifier.ledger.fabric;

/// A valid transaction that our contract can't have made: the organisations that endorsed it run
/// something else. Its message says what is wrong with it.
final class UnsoundException extends Exception {
  private static final long serialVersionUID = 1L;

  UnsoundException(String reason) {
    super(reason);
  }
}
