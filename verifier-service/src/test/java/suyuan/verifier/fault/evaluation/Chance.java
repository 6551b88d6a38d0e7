package suyuan.verifier.fault.evaluation;

import java.util.SplittableRandom;

/// Draws of the generator.
final class Chance {
  private final SplittableRandom random;

  Chance(long seed) {
    random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + 1);
  }

  boolean is(double probability) {
    return random.nextDouble() < probability;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  int between(double least, double most) {
    return (int) least + random.nextInt((int) most - (int) least + 1);
  }

  double uniform(double least, double most) {
    return least + random.nextDouble() * (most - least);
  }

  double exponential(double mean) {
    return -mean * Math.log(1 - random.nextDouble());
  }

  double normal() {
    return random.nextGaussian();
  }

  /// Index, by weights that sum to 1.
  int pick(double[] weights) {
    double left = random.nextDouble();
    for (int i = 0; i < weights.length - 1; i++) {
      left -= weights[i];
      if (left < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }

  int poisson(double mean) {
    int count = 0;
    for (double left = exponential(1); left < mean; left += exponential(1)) {
      count++;
    }
    return count;
  }
}
