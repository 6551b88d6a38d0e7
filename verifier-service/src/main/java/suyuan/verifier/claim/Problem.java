package suyuan.verifier.claim;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a consumer may find wrong. The words are stable: claims are counted by them.
public enum Problem {
  SMELL,
  COLOUR,
  TEXTURE,
  REACTION,
  PACKAGING,
  LEAK,
  EXPIRED,
  DIFFERENT_PRINT,
  OTHER;

  /// As it stands in forms and JSON: `different-print`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Problem> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }
}
