package suyuan.verifier.fault;

/// How much a physical record says, as natural logarithms of likelihood ratios. Plain values until
/// the statistical engine learns them: enough to order, too weak to name anyone.
final class Weights {
  /// No record says more than twenty to one.
  static final double CAP = Math.log(20);

  static final double CHECK_PASSED = -0.7;
  static final double CHECK_FAILED = 2.0;

  /// A failure that was repeated and passed.
  static final double CHECK_REPEATED = 0.7;

  static final double WITHIN_LIMITS = -0.7;

  /// A log that should be there and isn't; never names alone.
  static final double LOG_MISSING = 0.3;

  /// A record that can't be right.
  static final double NOTHING = 0;

  /// From here on a stage is suspected.
  static final double SUSPECT = Math.log(3);

  private Weights() {}

  /// Time outside the limits beyond what is tolerated: one to one at the tolerance, capped.
  static double excursion(long secondsOutside, long tolerated) {
    double times = (double) secondsOutside / Math.max(tolerated, 600);
    return Math.clamp(Math.log(times) + 1, 0.1, CAP);
  }
}
