package suyuan.verifier.recall;

import java.util.Arrays;
import java.util.BitSet;

/// Causes that a scope may leave out or take in, with the items that nothing taken so far covers.
///
/// @param causes numbers of the causes
/// @param probabilities of each
/// @param sets of each, the items still uncovered
/// @param pieces that each item stands for, covered ones included
record Open(int[] causes, double[] probabilities, int[][] sets, double[] pieces) {

  /// All items of a set.
  static int[] all(Cause.Items items) {
    var set = new Growing();
    items.each(set::add);
    return set.toArray();
  }

  static int[] uncovered(int[] set, BitSet covered) {
    int[] left = new int[set.length];
    int size = 0;
    for (int item : set) {
      if (!covered.get(item)) {
        left[size++] = item;
      }
    }
    return Arrays.copyOf(left, size);
  }

  int items() {
    return pieces.length;
  }

  int size() {
    return causes.length;
  }

  int cause(int i) {
    return causes[i];
  }

  /// Some of these, without the items of those that are taken in anyhow.
  Open without(BitSet covered, int[] some) {
    int[] numbers = new int[some.length];
    double[] chances = new double[some.length];
    int[][] left = new int[some.length][];
    for (int i = 0; i < some.length; i++) {
      numbers[i] = causes[some[i]];
      chances[i] = probabilities[some[i]];
      left[i] = uncovered(sets[some[i]], covered);
    }
    return new Open(numbers, chances, left, pieces);
  }

  /// Whole numbers, ever more.
  private static final class Growing {
    private int[] values = new int[64];
    private int size;

    void add(int value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      values[size++] = value;
    }

    int[] toArray() {
      return Arrays.copyOf(values, size);
    }
  }
}
