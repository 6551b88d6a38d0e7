package suyuan.verifier.ledger;

/// The ledger can't be read now; trying again later is safe.
public final class LedgerUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LedgerUnavailable(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
