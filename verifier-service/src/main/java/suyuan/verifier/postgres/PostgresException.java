package suyuan.verifier.postgres;

/// PostgreSQL can't run here. The message is one sentence for the operator.
public final class PostgresException extends RuntimeException {

  private static final long serialVersionUID = 1;

  PostgresException(String sentence) {
    super(sentence);
  }

  PostgresException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
