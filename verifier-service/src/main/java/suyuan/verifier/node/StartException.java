package suyuan.verifier.node;

/// The node can't start here. The message is one sentence for the operator.
public final class StartException extends RuntimeException {

  private static final long serialVersionUID = 1;

  StartException(String sentence) {
    super(sentence);
  }

  StartException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
