package suyuan.verifier.fault.engine;

import java.util.Arrays;

/// What a cause reaches in one pass: share of the exposure, and the claims among the exposed.
///
/// @param share w: share of the window's exposure
/// @param claims indices of claims with a membership above 0
/// @param memberships of these
record Reach(double share, int[] claims, double[] memberships) {

  /// Claimed weight among the exposed.
  double claimed(double[] weights) {
    double sum = 0;
    for (int j = 0; j < claims.length; j++) {
      sum += memberships[j] * weights[claims[j]];
    }
    return sum;
  }

  /// Collects claims, growing as needed.
  static final class Builder {
    private int[] claims = new int[16];
    private double[] memberships = new double[16];
    private int size;

    void clear() {
      size = 0;
    }

    void add(int claim, double membership) {
      if (size == claims.length) {
        claims = Arrays.copyOf(claims, 2 * size);
        memberships = Arrays.copyOf(memberships, 2 * size);
      }
      claims[size] = claim;
      memberships[size++] = membership;
    }

    Reach build(double share) {
      return new Reach(share, Arrays.copyOf(claims, size), Arrays.copyOf(memberships, size));
    }
  }
}
