package suyuan.verifier.fault.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// 2,000 items; leg 100 of them, lot 1,000; background 1 in 1,000 pieces.
class SurplusTest {
  private static final List<Cause> CAUSES =
      List.of(
          Cases.cause(Stage.SHIPMENT, "leg", Cases.between(0, 100)),
          Cases.cause(Stage.MATERIAL, "lot", Cases.between(0, 1000)));
  private static final Past KNOWN = new Past(1_000_000, 1_000, List.of(), Map.of());

  private static double p(int cause, int claims, Past past) {
    Picture picture =
        new Picture(
            Cases.sold(2000),
            CAUSES,
            Cases.claims("smell", IntStream.range(0, claims).toArray()),
            new Picture.Window(Cases.TODAY - 60, Cases.TODAY),
            past,
            Parameters.stated());
    Makeup makeup = Makeup.of(picture);
    double[] ones = new double[claims];
    Arrays.fill(ones, 1);
    return new Surplus(Pass.over(makeup, makeup.exposure(), ones, makeup.priors())).p(cause);
  }

  @Test
  void oneClaimAboutALotIsWhatBackgroundBrings() {
    assertTrue(p(1, 1, KNOWN) > 0.3);
  }

  @Test
  void threeOverOneLegAreNot() {
    assertTrue(p(0, 3, KNOWN) < 1e-3);
  }

  @Test
  void itTellsLessToABrandThatDoesNotKnowItsBackground() {
    assertTrue(p(0, 3, Past.NONE) > 5 * p(0, 3, KNOWN));
  }
}
