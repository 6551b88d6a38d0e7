package suyuan.verifier.recall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallestScopeTest {
  private static final double SAFETY = .01;
  private static final double QUALITY = .05;

  private static double[] ones(int items) {
    double[] ones = new double[items];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static Cause cause(String key, double probability, int from, int to) {
    return new Cause(key, probability, visit -> IntStream.range(from, to).forEach(visit));
  }

  @ParameterizedTest(name = "at risk {0}: {1} items")
  @CsvSource({".01, 130, leg line none", ".05, 30, leg none"})
  void aCauseThatIsUnlikelyEnoughIsLeftOut(double risk, int items, String causes) {
    List<Cause> all =
        List.of(
            cause("leg", .90, 0, 30),
            cause("line", .04, 0, 130),
            cause("none", .055, 0, 0),
            cause("formula", .005, 0, 1000));
    Scope scope = SmallestScope.of(all, ones(1000), risk);
    assertEquals(items, scope.size());
    assertEquals(List.of(causes.split(" ")), scope.causes());
    assertTrue(scope.exact());
    assertEquals(1 - scope.probability(), scope.riskLeft(), 1e-12);
  }

  @Test
  void overlapIsRecalledOnce() {
    List<Cause> all = List.of(cause("a", .5, 0, 100), cause("b", .5, 50, 150));
    assertEquals(150, SmallestScope.of(all, ones(150), QUALITY).size());
  }

  @Test
  void ofTwoThatMayGoTheOneThatSavesMoreGoes() {
    List<Cause> all =
        List.of(cause("sure", .92, 0, 10), cause("wide", .04, 0, 90), cause("far", .04, 90, 100));
    assertEquals(20, SmallestScope.of(all, ones(100), QUALITY).size());
  }

  @Test
  void twoThatOverlapAreWorthLeavingOutOnlyTogether() {
    List<Cause> all =
        List.of(
            cause("sure", .955, 0, 10),
            cause("one", .015, 10, 110),
            cause("other", .015, 10, 110),
            cause("third", .015, 200, 240));
    assertEquals(50, SmallestScope.of(all, ones(240), .03).size());
  }

  @Test
  void aHeapWeighsAsManyPiecesAsItStandsFor() {
    List<Cause> all =
        List.of(cause("sure", .92, 0, 1), cause("heap", .04, 1, 2), cause("items", .04, 2, 12));
    double[] pieces = ones(12);
    pieces[1] = 500;
    Scope scope = SmallestScope.of(all, pieces, QUALITY);
    assertEquals(List.of("sure", "items"), scope.causes());
    assertEquals(11, scope.pieces());
  }

  @Test
  void noRiskRecallsWhateverAnyCauseTouches() {
    List<Cause> all = List.of(cause("a", .999, 0, 1), cause("b", .001, 1, 50));
    assertEquals(50, SmallestScope.of(all, ones(50), 0).size());
  }

  @Test
  void nothingIsRecalledForNoCause() {
    assertEquals(0, SmallestScope.of(List.of(cause("none", 1, 0, 0)), ones(50), SAFETY).size());
    assertEquals(0, SmallestScope.of(List.of(), ones(50), SAFETY).size());
  }

  @Test
  void chosenByHandTellsTheRiskLeft() {
    List<Cause> all = List.of(cause("a", .7, 0, 10), cause("b", .3, 5, 20));
    Scope scope = SmallestScope.by(all, ones(20), List.of("a"));
    assertEquals(10, scope.size());
    assertEquals(.3, scope.riskLeft(), 1e-12);
  }

  @Test
  void ofTwoThatMayBothBeAtWorkBothAreRecalled() {
    List<Cause> all =
        List.of(cause("first", .99, 0, 10), cause("beside", .60, 50, 80), cause("none", .01, 0, 0));
    Scope scope = SmallestScope.of(all, ones(100), QUALITY);
    assertEquals(40, scope.size());
    assertEquals(0, scope.riskLeft(), 1e-12);
    assertEquals(.60, SmallestScope.by(all, ones(100), List.of("first")).riskLeft(), 1e-12);
  }

  @Test
  void whatIsntListedIsntCovered() {
    List<Cause> all = List.of(cause("a", .95, 0, 10), cause("b", .03, 10, 20));
    assertEquals(20, SmallestScope.of(all, ones(20), QUALITY - .01).size());
    assertEquals(10, SmallestScope.of(all, ones(20), QUALITY).size());
  }

  @ParameterizedTest
  @ValueSource(doubles = {-.01, 1, Double.NaN})
  void noSuchRisk(double risk) {
    assertThrows(IllegalArgumentException.class, () -> SmallestScope.of(List.of(), ones(0), risk));
  }

  /// Against all subsets, tried one by one.
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void isTheSmallestOfAll(long seed) {
    List<Cause> causes = random(new Random(seed), 9, 60);
    for (double risk : new double[] {SAFETY, QUALITY, .3}) {
      Scope scope = SmallestScope.of(causes, ones(60), risk);
      assertTrue(scope.riskLeft() <= risk + 1e-9);
      assertEquals(smallest(causes, risk), scope.size());
    }
  }

  private static int smallest(List<Cause> causes, double risk) {
    int best = Integer.MAX_VALUE;
    for (int set = 0; set < 1 << causes.size(); set++) {
      double sum = 0;
      BitSet items = new BitSet();
      for (int i = 0; i < causes.size(); i++) {
        if ((set >> i & 1) == 1) {
          sum += causes.get(i).probability();
          causes.get(i).items().each(items::set);
        }
      }
      best = sum >= 1 - risk - 1e-12 ? Math.min(best, items.cardinality()) : best;
    }
    return best;
  }

  /// Beyond 20 open causes: within the risk, and no larger than what a plain ranking gives.
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {21, 22, 23, 24, 25, 26})
  void manyCausesAreDecidedWithinTheRisk(long seed) {
    List<Cause> causes = random(new Random(seed), 300, 2_000);
    Scope scope = SmallestScope.of(causes, ones(2_000), QUALITY);
    assertFalse(scope.exact());
    assertTrue(scope.riskLeft() <= QUALITY + 1e-9);
    assertTrue(scope.size() <= byRank(causes, QUALITY), () -> scope.size() + " items");
  }

  private static int byRank(List<Cause> causes, double risk) {
    BitSet items = new BitSet();
    double sum = 0;
    for (Cause cause :
        causes.stream()
            .sorted((a, b) -> Double.compare(b.probability(), a.probability()))
            .toList()) {
      if (sum >= 1 - risk) {
        break;
      }
      sum += cause.probability();
      cause.items().each(items::set);
    }
    return items.cardinality();
  }

  private static List<Cause> random(Random random, int causes, int items) {
    double[] weights = random.doubles(causes).map(x -> Math.exp(8 * x)).toArray();
    double all = Arrays.stream(weights).sum();
    List<Cause> list = new ArrayList<>();
    for (int i = 0; i < causes; i++) {
      int from = random.nextInt(items);
      int to = Math.min(items, from + 1 + random.nextInt(Math.max(1, items / 8)));
      list.add(cause("c" + i, weights[i] / all, from, to));
    }
    return list;
  }
}
