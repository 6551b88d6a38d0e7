package suyuan.verifier.fault.engine;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// From each item to the causes that reach it: the picture's sets turned round. Causes that reach
/// everything are left out: nothing can pile up in them.
final class Members {
  private final int[] from;
  private final int[] causes;
  private final float[] probabilities;

  private Members(int[] from, int[] causes, float[] probabilities) {
    this.from = from;
    this.causes = causes;
    this.probabilities = probabilities;
  }

  static Members of(Picture picture, List<Reach> reaches) {
    int[] from = new int[picture.items().size() + 1];
    List<Cause> all = picture.causes();
    for (Cause cause : all) {
      Exposed exposed = cause.exposed();
      for (int n = 0; n < exposed.size() && exposed.rest() == 0; n++) {
        from[exposed.item(n) + 1]++;
      }
    }
    Arrays.parallelPrefix(from, Integer::sum);
    int[] next = from.clone();
    int[] causes = new int[from[from.length - 1]];
    float[] probabilities = new float[causes.length];
    for (int c = 0; c < all.size(); c++) {
      Exposed exposed = all.get(c).exposed();
      for (int n = 0; n < exposed.size() && exposed.rest() == 0; n++) {
        int at = next[exposed.item(n)]++;
        causes[at] = c;
        probabilities[at] = reaches.get(c).share() > 0 ? (float) exposed.listed(n) : 0;
      }
    }
    return new Members(from, causes, probabilities);
  }

  /// Most causes that reach one item.
  int most() {
    int most = 0;
    for (int i = 1; i < from.length; i++) {
      most = Math.max(most, from[i] - from[i - 1]);
    }
    return most;
  }

  /// Counts an item for all causes that reach it.
  ///
  /// @param touched takes the causes counted for the first time, from `size` on
  /// @return how many are in `touched` now
  int count(int item, SplittableRandom random, int[] counts, int[] touched, int size) {
    int end = size;
    for (int at = from[item]; at < from[item + 1]; at++) {
      float probability = probabilities[at];
      if (probability >= 1 || random.nextDouble() < probability) {
        if (counts[causes[at]]++ == 0) {
          touched[end++] = causes[at];
        }
      }
    }
    return end;
  }
}
