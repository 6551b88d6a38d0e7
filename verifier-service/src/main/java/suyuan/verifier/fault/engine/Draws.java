package suyuan.verifier.fault.engine;

import java.util.ArrayDeque;
import java.util.SplittableRandom;

/// Draws items in proportion to their exposure, each in constant time (Walker's alias method).
final class Draws {
  private final double[] keep;
  private final int[] alias;

  Draws(double[] exposure, double total) {
    int size = exposure.length;
    keep = new double[size];
    alias = new int[size];
    ArrayDeque<Integer> small = new ArrayDeque<>();
    ArrayDeque<Integer> large = new ArrayDeque<>();
    for (int i = 0; i < size; i++) {
      keep[i] = exposure[i] * size / total;
      alias[i] = i;
      (keep[i] < 1 ? small : large).push(i);
    }
    while (!small.isEmpty() && !large.isEmpty()) {
      int less = small.pop();
      int more = large.pop();
      alias[less] = more;
      keep[more] -= 1 - keep[less];
      (keep[more] < 1 ? small : large).push(more);
    }
  }

  int next(SplittableRandom random) {
    int i = random.nextInt(keep.length);
    return random.nextDouble() < keep[i] ? i : alias[i];
  }
}
