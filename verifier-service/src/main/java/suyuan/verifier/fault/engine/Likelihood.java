package suyuan.verifier.fault.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The likelihood ratio of one cause against "no common cause", averaged over λ:
///
/// L = mean of Π (1 + m(λ − 1) r)^v / (1 + w(λ − 1))^N over the grid
///
/// with the product over the exposed claims, m membership, r = P(symptom | stage) / P(symptom), v
/// weight of the claim, N sum of the weights. For m = 1 this is λ^k Π (ρ r + 1 − ρ) / (λw + 1 −
/// w)^n with ρ = 1 − 1/λ.
final class Likelihood {
  private static final int MOST_KEPT = 1_000;

  /// Logarithm of what is lost beside 1.
  private static final double NOTHING = -40;

  private final double[] lambdas;
  private final Map<Double, double[]> kept = new HashMap<>();

  Likelihood(List<Double> lambdas) {
    this.lambdas = lambdas.stream().mapToDouble(Double::doubleValue).toArray();
  }

  int points() {
    return lambdas.length;
  }

  /// Adds one claim's logarithms to each point of the grid.
  void addClaim(double[] logs, double membership, double symptomRatio, double weight) {
    double[] steps = steps(membership * symptomRatio);
    for (int p = 0; p < logs.length; p++) {
      logs[p] += weight * steps[p];
    }
  }

  /// ln(1 + slope (λ − 1)) for each point. Few claims differ in this, so it is kept.
  private double[] steps(double slope) {
    if (kept.size() >= MOST_KEPT) {
      kept.clear();
    }
    return kept.computeIfAbsent(
        slope, at -> Arrays.stream(lambdas).map(one -> StrictMath.log1p(at * (one - 1))).toArray());
  }

  /// The growth of the number of claims, for each point.
  double[] growth(double share) {
    double[] growth = new double[lambdas.length];
    for (int p = 0; p < growth.length; p++) {
      growth[p] = 1 + share * (lambdas[p] - 1);
    }
    return growth;
  }

  /// Log of the mean of the exponentials.
  static double mean(double[] logs) {
    double most = Double.NEGATIVE_INFINITY;
    for (double log : logs) {
      most = Math.max(most, log);
    }
    double sum = 0;
    for (double log : logs) {
      sum += log - most > NOTHING ? StrictMath.exp(log - most) : 0;
    }
    return most + StrictMath.log(sum / logs.length);
  }

  /// ln L of k among n claims without symptoms.
  double plain(double k, double n, double share) {
    double[] logs = new double[lambdas.length];
    addClaim(logs, 1, 1, k);
    double[] growth = growth(share);
    for (int p = 0; p < logs.length; p++) {
      logs[p] -= n * StrictMath.log(growth[p]);
    }
    return mean(logs);
  }
}
