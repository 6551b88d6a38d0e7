package suyuan.verifier.fault.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import suyuan.verifier.fault.engine.Engine;
import suyuan.verifier.fault.engine.Exposed;
import suyuan.verifier.fault.engine.Parameters;
import suyuan.verifier.fault.engine.Picture;
import suyuan.verifier.fault.engine.Stage;
import suyuan.verifier.recall.Cause;
import suyuan.verifier.recall.Scope;
import suyuan.verifier.recall.SmallestScope;

/// How much of what was truly reached the smallest scope captures, and how much larger it is than
/// what an oracle that knows the cause would recall; beside it the scope of one that knows the
/// generator's parameters, not the cause: what the risk itself demands. `first` is the scope by the
/// causes that may be the first, as if there were never two. Options: `cases=500`, `seed=6000000`,
/// `worlds=well`, `compared=500` (so many cases with the others' scopes beside). Cases whose cause
/// no recall can take back (use) are left out.
public final class Recalls {
  private static final List<Integer> CLAIMS = List.of(3, 10, 30);
  private static final List<Double> RISKS = List.of(.01, .05);
  private static final String HEAD =
      "claims  risk  by      cases  captured (95 %)  all captured  of two causes  everything "
          + " inflation p50 / p90 / mean  mean of the rest  of all items";

  private final World world;
  private final Parameters oracle;
  private final Map<Cell, List<Outcome>> outcomes = new TreeMap<>();

  private Recalls(String name) {
    Table table = Table.frozen();
    this.world = new World(table, name);
    this.oracle = Oracle.of(table, table.in(name));
  }

  /// A row of the table.
  private record Cell(int claims, double risk, String by) implements Comparable<Cell> {
    @Override
    public int compareTo(Cell other) {
      return Comparator.comparingInt(Cell::claims)
          .thenComparingDouble(Cell::risk)
          .thenComparing(Cell::by, Comparator.reverseOrder())
          .compare(this, other);
    }
  }

  /// @param captured share of the truly reached items that are in the scope
  /// @param inflation pieces in the scope over pieces truly reached
  /// @param share of all items that are in the scope
  /// @param isTwo whether there were two causes
  private record Outcome(double captured, double inflation, double share, boolean isTwo) {
    boolean isEverything() {
      return share > 1 - 1e-9;
    }
  }

  /// Seeds below a million were used while tuning the engine.
  public static void main(String[] arguments) {
    Properties options = Command.options(arguments);
    int cases = Integer.parseInt(options.getProperty("cases", "500"));
    long seed = Long.parseLong(options.getProperty("seed", "6000000"));
    for (String name : options.getProperty("worlds", "well").split(",")) {
      System.out.println(name + ", " + cases + " cases from seed " + seed);
      System.out.println(HEAD);
      Recalls recalls = new Recalls(name);
      long compared = seed + Integer.parseInt(options.getProperty("compared", "" + cases));
      LongStream.range(seed, seed + cases)
          .parallel()
          .forEach(one -> recalls.add(one, one < compared));
      recalls.outcomes.forEach(Recalls::print);
    }
  }

  /// @param compared whether the others' scopes are found, too
  private void add(long seed, boolean compared) {
    Outbreak outbreak = world.outbreak(seed, true);
    boolean recallable =
        outbreak.truth().stream().allMatch(one -> outbreak.causes().get(one).stage() != Stage.USE);
    for (int claims : CLAIMS) {
      if (recallable && outbreak.claims().size() >= claims) {
        Picture picture = outbreak.picture(claims, Parameters.stated());
        add(outbreak, picture, "ours", Engine.atWork(picture));
        if (compared) {
          add(outbreak, picture, "first", Engine.posteriors(picture));
          Picture known = outbreak.picture(claims, oracle);
          add(outbreak, known, "oracle", Engine.atWork(known));
        }
      }
    }
  }

  private void add(Outbreak outbreak, Picture picture, String by, double[] probabilities) {
    int items = picture.items().size();
    double[] pieces = new double[items];
    Arrays.setAll(pieces, picture.items()::pieces);
    List<Cause> causes = causes(picture, probabilities, items);
    int claims = picture.claims().size();
    boolean isTwo = outbreak.truth().size() > 1;
    for (double risk : RISKS) {
      Scope scope = SmallestScope.of(causes, pieces, risk);
      Outcome outcome = outcome(reached(outbreak, items), pieces, scope, isTwo);
      synchronized (outcomes) {
        outcomes.computeIfAbsent(new Cell(claims, risk, by), _ -> new ArrayList<>()).add(outcome);
      }
    }
  }

  private static void print(Cell cell, List<Outcome> all) {
    double[] captured = all.stream().mapToDouble(Outcome::captured).toArray();
    double[] inflation = all.stream().mapToDouble(Outcome::inflation).sorted().toArray();
    double mean = Arrays.stream(captured).average().orElse(0);
    double spread = Arrays.stream(captured).map(x -> (x - mean) * (x - mean)).average().orElse(0);
    System.out.printf(
        Locale.ROOT,
        "%6d  %.2f  %-6s  %5d  %.4f ± %.4f  %12.3f  %13.4f  %10.3f  %8.2f / %7.2f / %7.2f  %16.2f "
            + " %12.3f%n",
        cell.claims(),
        cell.risk(),
        cell.by(),
        all.size(),
        mean,
        1.96 * Math.sqrt(spread / Math.max(1, all.size())),
        Arrays.stream(captured).filter(x -> x > 1 - 1e-9).count() / (double) all.size(),
        all.stream()
            .filter(Outcome::isTwo)
            .mapToDouble(Outcome::captured)
            .average()
            .orElse(Double.NaN),
        all.stream().filter(Outcome::isEverything).count() / (double) all.size(),
        inflation[inflation.length / 2],
        inflation[inflation.length * 9 / 10],
        Arrays.stream(inflation).average().orElse(0),
        all.stream()
            .filter(one -> !one.isEverything())
            .mapToDouble(Outcome::inflation)
            .average()
            .orElse(0),
        all.stream().mapToDouble(Outcome::share).average().orElse(0));
  }

  private static Outcome outcome(BitSet truth, double[] pieces, Scope scope, boolean isTwo) {
    BitSet both = scope.items();
    both.and(truth);
    double reached = Math.max(1, sum(truth, pieces));
    return new Outcome(
        sum(both, pieces) / reached,
        scope.pieces() / reached,
        scope.pieces() / Arrays.stream(pieces).sum(),
        isTwo);
  }

  private static double sum(BitSet items, double[] pieces) {
    return items.stream().mapToDouble(item -> pieces[item]).sum();
  }

  private static BitSet reached(Outbreak outbreak, int items) {
    BitSet truth = new BitSet(items);
    outbreak
        .truth()
        .forEach(one -> each(outbreak.causes().get(one).exposed(), items).each(truth::set));
    return truth;
  }

  private static List<Cause> causes(Picture picture, double[] probabilities, int items) {
    List<Cause> causes = new ArrayList<>();
    for (int c = 0; c < picture.causes().size(); c++) {
      var cause = picture.causes().get(c);
      causes.add(
          new Cause(
              cause.key(),
              Math.clamp(probabilities[c], 0, 1),
              cause.stage() == Stage.USE ? Cause.Items.NONE : each(cause.exposed(), items)));
    }
    double none = Math.clamp(probabilities[probabilities.length - 1], 0, 1);
    causes.add(new Cause("none", none, Cause.Items.NONE));
    return causes;
  }

  private static Cause.Items each(Exposed exposed, int items) {
    return exposed.rest() > 0
        ? visit -> IntStream.range(0, items).forEach(visit)
        : visit -> listed(exposed, visit);
  }

  private static void listed(Exposed exposed, IntConsumer visit) {
    for (int n = 0; n < exposed.size(); n++) {
      if (exposed.listed(n) > 0) {
        visit.accept(exposed.item(n));
      }
    }
  }
}
