package suyuan.verifier.coldchain;

/// Carries a refusal from deep within the reader to its door, never beyond.
final class LoggerException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient LoggerRefusal refusal;

  LoggerException(LoggerRefusal refusal) {
    super(refusal.sentence(), null, false, false);
    this.refusal = refusal;
  }

  LoggerRefusal refusal() {
    return refusal;
  }
}
