package suyuan.verifier.fault.evaluation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/// A small evaluation with fixed seeds: it can't flake, and its bounds leave room for a changed
/// parameter, not for a broken engine. Three breaks that it catches are in docs/measurements.md.
class FaultEvaluationIT {
  private static final long SEED = 7_000_000;
  private static final Evaluation EVALUATION = new Evaluation();

  @Test
  void findsTheCauseOfGeneratedOutbreaks() {
    Results results = EVALUATION.run("well", SEED, 150, 40, true);
    assertAll(
        () -> atLeast(0.65, results.share("ours", 3, Score::first)),
        () -> atLeast(0.88, results.share("ours", 10, Score::first)),
        () -> atLeast(0.94, results.share("ours", 10, Score::firstThree)),
        () -> assertTrue(results.brier("ours", 10) <= 0.08, () -> "" + results.brier("ours", 10)),
        () -> atLeast(0.60, results.named()),
        () -> assertTrue(results.wrongParty().value() <= 0.10));
  }

  @Test
  void seldomNamesAnybodyWhenThereIsOnlyBackground() {
    Results results = EVALUATION.run("well", SEED, 60, 60, false);
    assertTrue(results.named().value() <= 0.04, () -> "" + results.named());
    atLeast(0.85, results.none(10));
  }

  private static void atLeast(double least, Share share) {
    assertTrue(share.value() >= least, () -> share + " should be " + least + " or more");
  }
}
