package suyuan.verifier.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import suyuan.verifier.recall.Cause;
import suyuan.verifier.recall.Scope;
import suyuan.verifier.recall.SmallestScope;

/// How long the smallest scope takes: items of 10,000 lots, causes of very different size, ten
/// thousand material lots among them, and posteriors from sure to wide open.
public final class ScopeBench {
  private static final int LOTS = 10_000;
  private static final int ROUNDS = Integer.getInteger("rounds", 100);
  private static final List<Double> RISKS = List.of(.01, .05);

  private final SplittableRandom random;
  private final int items;
  private final double[] pieces;

  private ScopeBench(int items, long seed) {
    this.items = items;
    random = new SplittableRandom(seed);
    pieces = new double[items];
    Arrays.fill(pieces, 1);
  }

  public static void main(String[] args) {
    System.out.println("items      causes     p50 ms   p95 ms   max ms   exact");
    for (int items : new int[] {10_000, 100_000, 1_000_000}) {
      for (int causes : new int[] {560, 10_000}) {
        new ScopeBench(items, 7).run(causes);
      }
    }
  }

  private void run(int causes) {
    List<Cause.Items> sets = sets(causes);
    double[] millis = new double[ROUNDS * RISKS.size()];
    int exact = 0;
    int at = 0;
    for (int round = -5; round < ROUNDS; round++) {
      List<Cause> all = posteriors(sets);
      for (double risk : RISKS) {
        long begun = System.nanoTime();
        Scope scope = SmallestScope.of(all, pieces, risk);
        double took = (System.nanoTime() - begun) / 1e6;
        if (round >= 0) {
          millis[at++] = took;
          exact += scope.exact() ? 1 : 0;
        }
      }
    }
    Arrays.sort(millis);
    System.out.printf(
        Locale.ROOT,
        "%-10d %-8d %8.1f %8.1f %8.1f %7.0f%%%n",
        items,
        causes,
        millis[millis.length / 2],
        millis[(int) Math.ceil(.95 * millis.length) - 1],
        millis[millis.length - 1],
        100.0 * exact / millis.length);
  }

  /// Runs of lots (materials, lines) and scattered cartons (legs, shops); sizes from a carton to
  /// everything, about 30 causes for each item.
  private List<Cause.Items> sets(int causes) {
    List<Cause.Items> sets = new ArrayList<>();
    sets.add(visit -> run(0, items, 1, visit));
    int lot = Math.max(1, items / LOTS);
    while (sets.size() < causes) {
      double share = Math.pow(10, -4 + 3.3 * random.nextDouble()) * Math.min(1, 600.0 / causes);
      int size = Math.max(1, (int) (items * share));
      int from = random.nextInt(LOTS) * lot % items;
      int step = random.nextBoolean() ? 1 : 1 + random.nextInt(20);
      int until = (int) Math.min(items, from + (long) size * step);
      sets.add(visit -> run(from, until, step, visit));
    }
    return sets;
  }

  private static void run(int from, int until, int step, IntConsumer visit) {
    for (int item = from; item < until; item += step) {
      visit.accept(item);
    }
  }

  /// From nearly sure to nearly nothing known.
  private List<Cause> posteriors(List<Cause.Items> sets) {
    double sharpness = 1 + 14 * random.nextDouble();
    double[] weights = new double[sets.size() + 1];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Math.exp(sharpness * 2 * random.nextDouble());
    }
    double sum = Arrays.stream(weights).sum();
    List<Cause> causes = new ArrayList<>();
    for (int i = 0; i < sets.size(); i++) {
      causes.add(new Cause("c" + i, weights[i] / sum, sets.get(i)));
    }
    causes.add(new Cause("none", weights[sets.size()] / sum, Cause.Items.NONE));
    return causes;
  }
}
