package suyuan.verifier.report;

import java.util.Locale;

/// What a check found.
public enum Outcome {
  /// As it should be.
  HOLDS,
  /// Not as it should be.
  FAILS,
  /// Worth a look; alone no reason to distrust.
  UNUSUAL,
  /// Records don't tell.
  OPEN,
  /// The question doesn't arise for this subject or not yet.
  NOT_APPLICABLE;

  /// As it stands in JSON: `not-applicable`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
