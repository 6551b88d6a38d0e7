package suyuan.verifier.recall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import suyuan.model.gs1.Gtin;
import suyuan.verifier.recall.WhatIf.Option;
import suyuan.verifier.recall.WhatIf.Share;
import suyuan.verifier.recall.WhatIf.Watched;

/// A leg of ten pieces, a line of thirty, and the formula, which reaches all hundred.
class WhatIfTest {
  private static final Suspects SUSPECTS =
      new Suspects(
          List.of(
              reaching("leg", .90, 10),
              reaching("line", .04, 30),
              reaching("formula", .02, 100),
              new Cause(Suspects.NONE, .04, Cause.Items.NONE)),
          ones(),
          List.of());

  private static Cause reaching(String key, double probability, int items) {
    return new Cause(key, probability, visit -> IntStream.range(0, items).forEach(visit));
  }

  private static double[] ones() {
    double[] ones = new double[100];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static Option at(double risk) {
    return WhatIf.of(new Gtin("06901234567892").lot("L1"), SUSPECTS, List.of(risk), List.of())
        .options()
        .getFirst();
  }

  @Test
  void theFormulaWatchedForInsteadOfRecalledForIsToldWithItsRisk() {
    Option all = at(.01);
    assertEquals(100, all.scope().pieces());
    assertEquals(new Share("formula", .02), all.covered().getLast());
    Watched watched = all.watched().orElseThrow();
    assertEquals(30, watched.pieces());
    assertEquals(.02, watched.riskLeft(), 1e-9);
  }

  @Test
  void whatIsLeftOutIsToldTheLikeliestFirst() {
    Option some = at(.06);
    assertEquals(10, some.scope().pieces());
    assertEquals(
        List.of(new Share("line", .04), new Share("formula", .02)), some.left(), "of the risk");
    assertEquals(Optional.empty(), some.watched(), "it isn't covered anyway");
    assertTrue(some.scope().riskLeft() <= .06 + 1e-9);
  }
}
