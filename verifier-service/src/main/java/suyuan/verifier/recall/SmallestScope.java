package suyuan.verifier.recall;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/// Finds the causes that touch the fewest pieces while those left out are at work with a
/// probability of no more than `risk`: the items of those covered are what has to be recalled.
///
/// Two causes may be at work at once, so that their probabilities may sum to more than 1. Those
/// left out are summed up: the sum is how many of them are expected to be at work, and that any is
/// can be no likelier.
///
/// A cause more likely than the risk can't be left out; one that touches nothing beyond those costs
/// nothing. What is left is decided exactly where it is at most 20 causes, and else greedily, with
/// the 16 likeliest of them exactly. Same input, same answer.
public final class SmallestScope {
  /// So many causes are decided by trying all sets of them.
  static final int EXACT = 20;

  private static final double ROUNDING = 1e-12;

  private final List<Cause> causes;
  private final double[] pieces;
  private final BitSet in = new BitSet();
  private final BitSet recalled;

  private SmallestScope(List<Cause> causes, double[] pieces) {
    this.causes = causes;
    this.pieces = pieces;
    this.recalled = new BitSet(pieces.length);
  }

  /// @param pieces how many pieces each item stands for: 1, or more for a heap without serials;
  ///   causes number items from 0
  /// @param risk chance of missing the cause that is borne, 0 to 1: .01 for safety, .05 for quality
  public static Scope of(List<Cause> causes, double[] pieces, double risk) {
    if (!(risk >= 0) || risk >= 1) {
      throw new IllegalArgumentException("No such risk: " + risk);
    }
    return new SmallestScope(List.copyOf(causes), pieces).solve(risk);
  }

  /// What these causes touch, whether or not that is the smallest.
  public static Scope by(List<Cause> causes, double[] pieces, List<String> keys) {
    var scope = new SmallestScope(List.copyOf(causes), pieces);
    for (int c = 0; c < causes.size(); c++) {
      if (keys.contains(causes.get(c).key())) {
        scope.take(c);
      }
    }
    scope.takeWhatCostsNothing();
    return scope.scope(true);
  }

  private Scope solve(double risk) {
    double all = causes.stream().mapToDouble(Cause::probability).sum();
    double spare = risk - Math.max(0, 1 - all) + ROUNDING;
    IntStream.range(0, causes.size())
        .filter(c -> causes.get(c).probability() > spare)
        .forEach(this::take);
    takeWhatCostsNothing();
    Open open = open();
    boolean exact = open.size() <= EXACT;
    boolean[] out = exact ? Exhaustive.leftOut(open, spare) : Greedy.leftOut(open, spare);
    for (int i = 0; i < open.size(); i++) {
      if (!out[i]) {
        take(open.cause(i));
      }
    }
    takeWhatCostsNothing();
    return scope(exact);
  }

  private void take(int cause) {
    in.set(cause);
    causes.get(cause).items().each(recalled::set);
  }

  private void takeWhatCostsNothing() {
    for (int c = 0; c < causes.size(); c++) {
      if (!in.get(c) && isCovered(causes.get(c))) {
        in.set(c);
      }
    }
  }

  private boolean isCovered(Cause cause) {
    int[] beyond = {0};
    cause.items().each(item -> beyond[0] += recalled.get(item) ? 0 : 1);
    return beyond[0] == 0;
  }

  /// The causes not decided yet, with the items that they alone would add.
  private Open open() {
    return Open.of(
        IntStream.range(0, causes.size()).filter(c -> !in.get(c)).toArray(),
        causes,
        recalled,
        pieces);
  }

  private Scope scope(boolean exact) {
    List<String> keys = in.stream().mapToObj(c -> causes.get(c).key()).toList();
    double covered = in.stream().mapToDouble(c -> causes.get(c).probability()).sum();
    double all = causes.stream().mapToDouble(Cause::probability).sum();
    double left = Math.clamp(all - covered, 0, 1);
    double sum = recalled.stream().mapToDouble(item -> pieces[item]).sum();
    return new Scope(keys, Math.min(covered, 1 - left), left, recalled, sum, exact);
  }
}
