package suyuan.verifier.recall;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Causes that a scope may leave out or take in, with the items that nothing taken so far covers.
///
/// @param causes numbers of the causes
/// @param probabilities of each
/// @param sets of each, the items still uncovered
/// @param pieces that each item stands for, covered ones included
record Open(int[] causes, double[] probabilities, int[][] sets, double[] pieces) {

  static Open of(int[] numbers, List<Cause> causes, BitSet covered, double[] pieces) {
    double[] probabilities = new double[numbers.length];
    int[][] sets = new int[numbers.length][];
    for (int i = 0; i < numbers.length; i++) {
      Cause cause = causes.get(numbers[i]);
      probabilities[i] = cause.probability();
      sets[i] = uncovered(cause, covered);
    }
    return new Open(numbers, probabilities, sets, pieces);
  }

  private static int[] uncovered(Cause cause, BitSet covered) {
    var set = new Growing();
    cause
        .items()
        .each(
            item -> {
              if (!covered.get(item)) {
                set.add(item);
              }
            });
    return set.toArray();
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
      left[i] = Arrays.stream(sets[some[i]]).filter(x -> !covered.get(x)).toArray();
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
