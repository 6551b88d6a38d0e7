package suyuan.verifier.fault.engine;

import java.util.List;

/// Whether any cause's reach would draw so many claims by background alone: the Poisson ratio of
/// the claims against those expected there, greatest over all causes. Its p is bounded by the sum
/// of the causes' tails, with the background rate as uncertain as it is ([Background#tail]).
///
/// A look with each claim keeps that p uniform under background: just when the n-th comes in, the
/// chance of n or more by then is.
record Surplus(Pass pass) {
  private static final int MOST_CLAIMS = 1_000;

  /// Bound on the chance of a surplus as strong as that in `cause`, in any cause.
  double p(int cause) {
    double observed = ratio(pass.claimed(cause), expected(cause));
    double sum = 0;
    List<Reach> reaches = pass.reaches();
    for (int c = 0; c < reaches.size() && sum < 1; c++) {
      double exposure = exposure(c);
      if (exposure > 0) {
        sum += pass.makeup().background().tail(fewest(expected(c), observed), exposure);
      }
    }
    return Math.min(1, sum);
  }

  private double exposure(int cause) {
    return pass.exposure().total() * pass.reaches().get(cause).share();
  }

  private double expected(int cause) {
    return pass.makeup().background().expected(exposure(cause));
  }

  /// The fewest claims whose ratio reaches what was observed.
  private static int fewest(double expected, double observed) {
    int from = 0;
    int to = MOST_CLAIMS;
    while (from + 1 < to) {
      int middle = (from + to) >>> 1;
      if (ratio(middle, expected) >= observed) {
        to = middle;
      } else {
        from = middle;
      }
    }
    return to;
  }

  /// Log ratio of k claims at their own rate to k at the expected one; 0 below it.
  private static double ratio(double k, double expected) {
    return k <= expected ? 0 : k * StrictMath.log(k / expected) - (k - expected);
  }
}
