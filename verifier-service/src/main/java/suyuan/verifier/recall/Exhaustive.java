package suyuan.verifier.recall;

/// Tries every set of at most 20 causes. Items in the same causes are alike, so each item is a mask
/// of its causes; how many items a set of causes leaves alone is the sum over all masks without any
/// of them, which one pass over the masks gives for all sets at once. Sets that can't save more
/// than the best so far, whatever joins them, aren't gone into.
final class Exhaustive {
  private static final double SAME = 1e-12;

  private final double[] probabilities;
  private final double[] saved;
  private final double spare;
  private int best;
  private double bestChance;

  private Exhaustive(Open open, double spare) {
    this.probabilities = open.probabilities();
    this.saved = savedBy(open);
    this.spare = spare;
  }

  /// Which causes to leave out: of those together no likelier than `spare`, the set that saves the
  /// most pieces; of equals the least likely one.
  static boolean[] leftOut(Open open, double spare) {
    int n = open.size();
    Exhaustive all = new Exhaustive(open, spare);
    all.search(n, 0, 0);
    boolean[] leftOut = new boolean[n];
    for (int i = 0; i < n; i++) {
      leftOut[i] = (all.best >> i & 1) == 1;
    }
    return leftOut;
  }

  /// @param undecided causes from 0 to below this may join `out` still
  private void search(int undecided, int out, double chance) {
    if (saved[out] > saved[best] || (saved[out] == saved[best] && chance < bestChance - SAME)) {
      best = out;
      bestChance = chance;
    }
    for (int last = undecided - 1; last >= 0; last--) {
      double most = saved[out | ((2 << last) - 1)];
      if (most < saved[best] || (most == saved[best] && chance >= bestChance)) {
        return;
      }
      if (chance + probabilities[last] <= spare) {
        search(last, out | 1 << last, chance + probabilities[last]);
      }
    }
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
    for (int half = 1; half < count.length; half *= 2) {
      for (int with = half; with < count.length; with += 2 * half) {
        addAll(count, with - half, with, half);
      }
    }
    return count;
  }

  /// Adds a run of numbers to the run that begins at `to`: to the sets with a cause, what the same
  /// sets without it save.
  private static void addAll(double[] count, int from, int to, int length) {
    for (int k = 0; k < length; k++) {
      count[to + k] += count[from + k];
    }
  }
}
