package suyuan.verifier.fault.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
/// what an oracle that knows the cause would recall. Arguments: cases, first seed, world. Cases
/// whose cause no recall can take back (use) are left out.
public final class RecallCommand {
  private static final List<Integer> CLAIMS = List.of(3, 10, 30);
  private static final List<Double> RISKS = List.of(.01, .05);
  private static final String HEAD =
      "claims  risk  cases  captured (95 %)  all captured  inflation p50 / mean  of all items";

  private final World world;

  private RecallCommand(String name) {
    world = new World(Table.frozen(), name);
  }

  /// @param captured share of the truly reached items that are in the scope
  /// @param inflation pieces in the scope over pieces truly reached
  /// @param share of all items that are in the scope
  private record Outcome(double captured, double inflation, double share) {}

  /// Seeds below a million were used while tuning the engine.
  public static void main(String[] arguments) {
    int cases = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 2_000_000;
    for (String name : arguments.length > 2 ? arguments[2].split(",") : new String[] {"well"}) {
      System.out.println(name + ", " + cases + " cases from seed " + seed);
      System.out.println(HEAD);
      for (int claims : CLAIMS) {
        for (double risk : RISKS) {
          new RecallCommand(name).print(claims, risk, cases, seed);
        }
      }
    }
  }

  private void print(int claims, double risk, int cases, long seed) {
    List<Outcome> all =
        LongStream.range(seed, seed + cases)
            .mapToObj(one -> outcome(one, claims, risk))
            .flatMap(Optional::stream)
            .toList();
    double[] captured = all.stream().mapToDouble(Outcome::captured).toArray();
    double[] inflation = all.stream().mapToDouble(Outcome::inflation).sorted().toArray();
    double mean = Arrays.stream(captured).average().orElse(0);
    double spread = Arrays.stream(captured).map(x -> (x - mean) * (x - mean)).average().orElse(0);
    System.out.printf(
        Locale.ROOT,
        "%6d  %.2f  %5d  %.4f ± %.4f  %12.3f  %8.2f / %7.2f  %12.3f%n",
        claims,
        risk,
        all.size(),
        mean,
        1.96 * Math.sqrt(spread / Math.max(1, all.size())),
        Arrays.stream(captured).filter(x -> x > 1 - 1e-9).count() / (double) all.size(),
        inflation.length == 0 ? 0 : inflation[inflation.length / 2],
        Arrays.stream(inflation).average().orElse(0),
        all.stream().mapToDouble(Outcome::share).average().orElse(0));
  }

  private Optional<Outcome> outcome(long seed, int claims, double risk) {
    Outbreak outbreak = world.outbreak(seed, true);
    boolean recallable =
        outbreak.truth().stream().allMatch(one -> outbreak.causes().get(one).stage() != Stage.USE);
    if (!recallable || outbreak.claims().size() < claims) {
      return Optional.empty();
    }
    Picture picture = outbreak.picture(claims, Parameters.stated());
    int items = picture.items().size();
    double[] pieces = new double[items];
    Arrays.setAll(pieces, picture.items()::pieces);
    Scope scope =
        SmallestScope.of(causes(picture, Engine.posteriors(picture), items), pieces, risk);
    return Optional.of(outcome(reached(outbreak, items), pieces, scope));
  }

  private static Outcome outcome(BitSet truth, double[] pieces, Scope scope) {
    BitSet both = scope.items();
    both.and(truth);
    double reached = Math.max(1, sum(truth, pieces));
    return new Outcome(
        sum(both, pieces) / reached,
        scope.pieces() / reached,
        scope.pieces() / Arrays.stream(pieces).sum());
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

  private static List<Cause> causes(Picture picture, double[] posteriors, int items) {
    List<Cause> causes = new ArrayList<>();
    for (int c = 0; c < picture.causes().size(); c++) {
      var cause = picture.causes().get(c);
      causes.add(
          new Cause(
              cause.key(),
              Math.clamp(posteriors[c], 0, 1),
              cause.stage() == Stage.USE ? Cause.Items.NONE : each(cause.exposed(), items)));
    }
    double none = Math.clamp(posteriors[posteriors.length - 1], 0, 1);
    causes.add(new Cause("none", none, Cause.Items.NONE));
    return causes;
  }

  private static Cause.Items each(Exposed exposed, int items) {
    return exposed.rest() > 0
        ? visit -> IntStream.range(0, items).forEach(visit)
        : visit ->
            IntStream.range(0, exposed.size())
                .filter(n -> exposed.listed(n) > 0)
                .map(exposed::item)
                .forEach(visit);
  }
}
