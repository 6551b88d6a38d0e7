package suyuan.verifier.fault.engine;

import org.apache.commons.statistics.distribution.GammaDistribution;
import suyuan.verifier.fault.engine.Parameters.Delays;

/// How long after the sale people claim: a gamma distribution in days, fitted to the brand's closed
/// lots and the stated one, which counts as so many claims.
///
/// Shape by Minka's closed form from the mean of the logarithms ("Estimating a Gamma distribution",
/// 2002).
record DelayModel(double mean, double shape, double[] table) {
  private static final int LONGEST = 3_653;

  static DelayModel fit(Past past, Delays stated) {
    double weight = stated.weight();
    double sum = weight * stated.mean();
    double logs = weight * (StrictMath.log(stated.mean()) - spread(stated.shape()));
    for (int days : past.sortedDelays()) {
      double middle = Math.max(0, days) + 0.5;
      weight++;
      sum += middle;
      logs += StrictMath.log(middle);
    }
    double mean = sum / weight;
    return of(mean, shape(StrictMath.log(mean) - logs / weight));
  }

  static DelayModel of(double mean, double shape) {
    GammaDistribution gamma = GammaDistribution.of(shape, mean / shape);
    double[] table = new double[LONGEST + 1];
    for (int days = 1; days <= LONGEST; days++) {
      table[days] = table[days - 1] < 1 ? gamma.cumulativeProbability(days) : 1;
    }
    return new DelayModel(mean, shape, table);
  }

  /// Log of the mean less mean of the logs, for a shape: about 1/(2k) + 1/(12k²).
  private static double spread(double shape) {
    return 1 / (2 * shape) + 1 / (12 * shape * shape);
  }

  private static double shape(double spread) {
    double s = Math.max(spread, 1e-3);
    double root = StrictMath.sqrt((s - 3) * (s - 3) + 24 * s);
    return Math.clamp((3 - s + root) / (12 * s), 0.3, 20);
  }

  /// Share of the claims that come in less than so many days.
  double before(long days) {
    return days <= 0 ? 0 : table[(int) Math.min(days, LONGEST)];
  }

  /// Share of a sale's claims that fall into the window.
  double inside(int soldDay, Picture.Window window) {
    return soldDay == Items.UNSOLD
        ? 0
        : before((long) window.to() - soldDay + 1) - before((long) window.from() - soldDay);
  }
}
