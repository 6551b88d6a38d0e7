package suyuan.verifier.fault.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import suyuan.verifier.fault.engine.Picture.Claim;

/// What one source can do is bounded, whoever it is.
class SourcesTest {

  private static Claim claim(int day, String shop, String... sources) {
    return new Claim(
        "C" + day, 0, Instant.ofEpochSecond(86_400L * day), "smell", Set.of(sources), shop);
  }

  private static double[] weights(List<Claim> claims) {
    boolean[] usable = new boolean[claims.size()];
    IntStream.range(0, usable.length).forEach(i -> usable[i] = true);
    Map<String, Double> most = Parameters.stated().limits().perSource();
    return Sources.weights(claims, usable, most);
  }

  @Test
  void claimsOfOneShopWithinThreeDaysCountAsOne() {
    assertArrayEquals(
        new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0, 1},
        weights(List.of(claim(1, "A"), claim(2, "A"), claim(4, "A"), claim(5, "A"))),
        1e-12);
  }

  @Test
  void claimsOfTwoShopsOnOneDayCountEach() {
    assertArrayEquals(new double[] {1, 1}, weights(List.of(claim(1, "A"), claim(1, "B"))), 1e-12);
  }

  @Test
  void claimsWhoseShopIsUnknownCountEach() {
    assertArrayEquals(new double[] {1, 1}, weights(List.of(claim(1, ""), claim(1, ""))), 1e-12);
  }

  @Test
  void oneTelephoneCountsTwice() {
    assertArrayEquals(
        new double[] {0.5, 0.5, 0.5, 0.5},
        weights(
            List.of(
                claim(1, "A", "device:1"),
                claim(9, "B", "device:1"),
                claim(20, "C", "device:1"),
                claim(30, "D", "device:1"))),
        1e-12);
  }
}
