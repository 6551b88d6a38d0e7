package suyuan.verifier.ledger;

/// The record was handed over and no answer came: it may stand on the ledger or not. Submitting the
/// same record again settles it.
public final class OutcomeUnknown extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public OutcomeUnknown(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
