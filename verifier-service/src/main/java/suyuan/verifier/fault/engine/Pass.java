package suyuan.verifier.fault.engine;

import java.util.Arrays;
import java.util.List;

/// One pass over all causes: from exposure and weighted claims to posteriors.
///
/// @param reaches of each cause
/// @param joint ln of the likelihood ratio of each cause: place, symptom and rate
/// @param logs log posteriors of all causes, NONE last
/// @param normaliser log of the sum that they were divided by
record Pass(
    Makeup makeup,
    Exposure exposure,
    double[] weights,
    List<Reach> reaches,
    double[] joint,
    double[] priors,
    double[] records,
    double[] logs,
    double normaliser) {

  /// All claims, everything exposed.
  static Pass over(Makeup makeup) {
    return over(makeup, makeup.exposure(), makeup.weights(), makeup.priors());
  }

  /// @param priors log prior of each cause, NONE last
  static Pass over(Makeup makeup, Exposure exposure, double[] weights, double[] priors) {
    List<Cause> causes = makeup.picture().causes();
    List<Reach> reaches = exposure.reaches(causes);
    int size = causes.size();
    double[] joint = new double[size + 1];
    double[] records = new double[size + 1];
    double[] logs = new double[size + 1];
    Claimed claimed = new Claimed(makeup, exposure.total(), weights, Arrays.stream(weights).sum());
    for (int c = 0; c < size; c++) {
      joint[c] = claimed.joint(causes.get(c).stage(), reaches.get(c));
      records[c] = makeup.ratios().sum(causes.get(c));
      logs[c] = priors[c] + joint[c] + records[c];
    }
    logs[size] = priors[size];
    double normaliser = Likelihood.mean(logs) + StrictMath.log(logs.length);
    for (int c = 0; c <= size; c++) {
      logs[c] -= normaliser;
    }
    return new Pass(makeup, exposure, weights, reaches, joint, priors, records, logs, normaliser);
  }

  /// All claims of a pass.
  ///
  /// @param n sum of the weights
  private record Claimed(Makeup makeup, double exposure, double[] weights, double n) {

    /// Log of the mean over the grid of the likelihood ratio times the rate ratio; the growth of
    /// the number of claims cancels but for the rate's denominator.
    double joint(Stage stage, Reach reach) {
      if (reach.share() == 0 && reach.claims().length == 0) {
        return 0;
      }
      Likelihood likelihood = makeup.likelihood();
      double[] logs = new double[likelihood.points()];
      for (int j = 0; j < reach.claims().length; j++) {
        int claim = reach.claims()[j];
        if (weights[claim] > 0) {
          likelihood.addClaim(
              logs, reach.memberships()[j], makeup.ratio(stage, claim), weights[claim]);
        }
      }
      double[] growth = likelihood.growth(reach.share());
      for (int p = 0; p < logs.length && exposure > 0; p++) {
        logs[p] += makeup.background().logRatio(growth[p], n, exposure);
      }
      return Likelihood.mean(logs);
    }
  }

  double posterior(int cause) {
    return StrictMath.exp(logs[cause]);
  }

  /// Of each cause by its index, NONE last.
  double[] posteriors() {
    return Arrays.stream(logs).map(StrictMath::exp).toArray();
  }

  /// That the claims have no common cause.
  double none() {
    return posterior(logs.length - 1);
  }

  /// Indices of causes, the most probable first, of equals the first in the picture.
  int[] ranking() {
    Integer[] order = new Integer[logs.length - 1];
    Arrays.setAll(order, c -> c);
    Arrays.sort(order, (one, other) -> Double.compare(logs[other], logs[one]));
    return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
  }

  double claimed(int cause) {
    return reaches.get(cause).claimed(weights);
  }
}
