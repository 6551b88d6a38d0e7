package suyuan.verifier.coldchain;

import java.math.BigDecimal;

/// The temperatures a product may have, both ends included, in °C.
public record AllowedRange(BigDecimal min, BigDecimal max) {
  /// No limits: nothing is outside.
  public static final AllowedRange ANY =
      new AllowedRange(new BigDecimal(-1000), new BigDecimal(1000));

  public AllowedRange {
    if (min.compareTo(max) > 0) {
      throw new IllegalArgumentException("Limits cross: " + min + " > " + max);
    }
  }

  boolean isAbove(Reading reading) {
    return reading.celsius().compareTo(max) > 0;
  }

  boolean isBelow(Reading reading) {
    return reading.celsius().compareTo(min) < 0;
  }
}
