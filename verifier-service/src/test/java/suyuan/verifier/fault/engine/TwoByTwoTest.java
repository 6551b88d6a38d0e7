package suyuan.verifier.fault.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// 20,000 items, 400 exposed, 10 claims, 6 among the exposed.
class TwoByTwoTest {
  private static final TwoByTwo TABLE = new TwoByTwo(20_000, 400, 10, 6);

  @TestFactory
  Stream<DynamicTest> vectors() {
    return Stream.of(
        vector("Fisher", 1.21e-8, TABLE.fisher(), 5e-11),
        vector("relative risk", 73.5, TABLE.relativeRisk(), 0.05),
        vector("reporting odds ratio", 74.60, TABLE.oddsRatio(), 0.005),
        vector("Ochiai", 0.0949, TABLE.ochiai(), 5e-5),
        vector("Tarantula", 0.9682, TABLE.tarantula(), 5e-5),
        vector("D*", 0.0905, TABLE.dStar(), 5e-5),
        vector("scan", 16.823, TABLE.scan(), 5e-4),
        vector("information component", 3.215, TABLE.information(), 5e-4),
        vector("its lower end", 1.800, TABLE.informationLow(), 5e-4));
  }

  private static DynamicTest vector(String name, double expected, double actual, double within) {
    return DynamicTest.dynamicTest(name, () -> assertEquals(expected, actual, within));
  }
}
