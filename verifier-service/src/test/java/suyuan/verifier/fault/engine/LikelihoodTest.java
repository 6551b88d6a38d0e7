package suyuan.verifier.fault.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// 20,000 items, 400 exposed, 10 claims, 6 among the exposed: docs/fault.md.
class LikelihoodTest {

  @ParameterizedTest
  @CsvSource({"8, 15.5269", "28, 15.6184", "1000, 15.6507"})
  void averagesOverTheGrid(int points, double expected) {
    var likelihood = new Likelihood(Stated.grid(2, 400, points));
    assertEquals(expected, likelihood.plain(6, 10, 400.0 / 20_000), 5e-5);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "3, 3", "10, 10"})
  void saysNothingOfACauseThatReachesEverything(double k, double n) {
    assertEquals(0, new Likelihood(Stated.grid(2, 400, 28)).plain(k, n, 1), 1e-12);
  }
}
