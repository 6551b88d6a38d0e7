package suyuan.verifier.party;

import java.util.Optional;
import java.util.stream.Stream;

/// What a credential lets its holder do for its party. The words are stable; controllers name them
/// in `@Secured`.
public enum Access {
  /// Captures events and documents.
  CAPTURE(Access.CAPTURES),
  /// Sees fault analyses, makes recalls, reads its party's serial lists.
  QUALITY(Access.ASSURES_QUALITY),
  /// Registers parties and gives out credentials.
  OPERATOR(Access.OPERATES),
  /// Handles claims.
  AFTER_SALE(Access.SERVES),
  /// Is another member's node: gets every blob, serial lists too.
  NODE(Access.IS_A_NODE);

  public static final String CAPTURES = "capture";
  public static final String ASSURES_QUALITY = "quality";
  public static final String OPERATES = "operator";
  public static final String SERVES = "after-sale";
  public static final String IS_A_NODE = "node";

  private final String word;

  Access(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  public static Optional<Access> of(String word) {
    return Stream.of(values()).filter(access -> access.word.equals(word)).findFirst();
  }
}
