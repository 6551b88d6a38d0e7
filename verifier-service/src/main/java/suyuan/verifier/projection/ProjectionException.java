package suyuan.verifier.projection;

/// The read model's database doesn't do what it should; nothing of the transaction stays.
final class ProjectionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ProjectionException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
