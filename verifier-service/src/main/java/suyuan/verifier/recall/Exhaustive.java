package suyuan.verifier.recall;

/// Tries every set of at most 20 causes. Items in the same causes are alike, so each item is a mask
/// of its causes; how many items a set of causes leaves alone is the sum over all masks without any
/// of them, which one pass over the masks gives for all sets at once.
final class Exhaustive {
  private static final double SAME = 1e-12;

  private Exhaustive() {}

  /// Which causes to leave out: of those together no likelier than `spare`, the set that saves the
  /// most pieces; of equals the least likely one.
  static boolean[] leftOut(Open open, double spare) {
    int n = open.size();
    double[] saved = savedBy(open);
    double[] chance = new double[1 << n];
    int best = 0;
    for (int out = 1; out < 1 << n; out++) {
      int last = Integer.numberOfTrailingZeros(out);
      chance[out] = chance[out & (out - 1)] + open.probabilities()[last];
      if (chance[out] <= spare && isBetter(saved, chance, out, best)) {
        best = out;
      }
    }
    boolean[] leftOut = new boolean[n];
    for (int i = 0; i < n; i++) {
      leftOut[i] = (best >> i & 1) == 1;
    }
    return leftOut;
  }

  private static boolean isBetter(double[] saved, double[] chance, int out, int best) {
    return saved[out] > saved[best]
        || (saved[out] == saved[best] && chance[out] < chance[best] - SAME);
  }

  /// By set of causes left out: the pieces that only these touch.
  private static double[] savedBy(Open open) {
    int[] maskOf = new int[open.items()];
    for (int i = 0; i < open.size(); i++) {
      for (int item : open.sets()[i]) {
        maskOf[item] |= 1 << i;
      }
    }
    double[] count = new double[1 << open.size()];
    for (int item = 0; item < maskOf.length; item++) {
      count[maskOf[item]] += open.pieces()[item];
    }
    count[0] = 0;
    for (int i = 0; i < open.size(); i++) {
      for (int mask = 0; mask < count.length; mask++) {
        if ((mask >> i & 1) == 1) {
          count[mask] += count[mask ^ 1 << i];
        }
      }
    }
    return count;
  }
}
