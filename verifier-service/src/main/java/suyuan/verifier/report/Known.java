package suyuan.verifier.report;

import java.util.Locale;

/// How a sentence is known.
public enum Known {
  /// Follows from cryptography and ledger rules alone.
  PROVEN,
  /// A fact of the world, stated by named parties. A signature doesn't make it true.
  ASSERTED,
  /// Records disagree.
  CONTRADICTED,
  /// No record. Never good news.
  MISSING;

  /// As it stands in JSON: `proven`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
