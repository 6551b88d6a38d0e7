package suyuan.verifier.recall;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Leaves out the cause that saves the most items for its likelihood, again and again while the
/// risk allows; then decides the 16 likeliest anew, exactly, with the others as they are.
final class Greedy {
  private static final int ANEW = 16;

  private final Open open;
  private final boolean[] out;
  private final int[] covers;
  private final int[] owners;
  private final double[] alone;
  private double spare;

  private Greedy(Open open, double spare) {
    this.open = open;
    this.spare = spare;
    out = new boolean[open.size()];
    covers = new int[open.items()];
    owners = new int[open.items()];
    alone = new double[open.size()];
    for (int i = 0; i < open.size(); i++) {
      for (int item : open.sets()[i]) {
        covers[item]++;
        owners[item] ^= i;
      }
    }
    for (int item = 0; item < open.items(); item++) {
      if (covers[item] == 1) {
        alone[owners[item]] += open.pieces()[item];
      }
    }
  }

  static boolean[] leftOut(Open open, double spare) {
    return new Greedy(open, spare).run();
  }

  private boolean[] run() {
    for (int next = next(); next >= 0; next = next()) {
      leaveOut(next);
    }
    decideLikeliest();
    return out;
  }

  /// The one that saves the most for its likelihood, or -1 if none is small enough.
  private int next() {
    int best = -1;
    for (int i = 0; i < out.length; i++) {
      if (!out[i] && open.probabilities()[i] <= spare && (best < 0 || isBetter(i, best))) {
        best = i;
      }
    }
    return best;
  }

  private boolean isBetter(int i, int best) {
    double one = alone[i] * open.probabilities()[best];
    double other = alone[best] * open.probabilities()[i];
    return one > other || (one == other && open.probabilities()[i] < open.probabilities()[best]);
  }

  /// An item that only one other cause still touches is that one's alone from now on. The exclusive
  /// or of an item's causes is, when only one is left, that one.
  private void leaveOut(int cause) {
    out[cause] = true;
    spare -= open.probabilities()[cause];
    for (int item : open.sets()[cause]) {
      owners[item] ^= cause;
      if (--covers[item] == 1) {
        alone[owners[item]] += open.pieces()[item];
      }
    }
  }

  private void decideLikeliest() {
    int[] likeliest =
        IntStream.range(0, out.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -open.probabilities()[i]))
            .limit(ANEW)
            .mapToInt(Integer::intValue)
            .sorted()
            .toArray();
    BitSet anew = new BitSet();
    Arrays.stream(likeliest).forEach(anew::set);
    BitSet covered = new BitSet(open.items());
    double free = spare;
    for (int i = 0; i < out.length; i++) {
      if (anew.get(i)) {
        free += out[i] ? open.probabilities()[i] : 0;
      } else if (!out[i]) {
        Arrays.stream(open.sets()[i]).forEach(covered::set);
      }
    }
    boolean[] decided = Exhaustive.leftOut(open.without(covered, likeliest), free);
    for (int i = 0; i < likeliest.length; i++) {
      out[likeliest[i]] = decided[i];
    }
  }
}
