package suyuan.verifier.fault.foodchain;

/// A network that can't be analysed. The message is one sentence that names what is wrong.
public final class FoodChainException extends RuntimeException {
  private static final long serialVersionUID = 1;

  FoodChainException(String sentence) {
    super(sentence);
  }

  FoodChainException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
