package suyuan.verifier.coldchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlausibilityTest {
  private static final long QUARTER = 900_000;

  @ParameterizedTest(name = "{0}: {1} to {2} °C, allowed {3} to {4} -> {5}")
  @CsvSource({
    "too warm in °F as well,         41,  50,   2,   8, false",
    "a refrigerator in °F,           36,  46,   2,   8, true",
    "cream in °F,                    46.4, 68,  5,  25, true",
    "within as it stands,             6,  20,   5,  25, false",
    "too warm on the way only,        8,  41,   5,  25, false",
    "a hot container all the way,    41,  79,   5,  25, false",
    "too warm all the way by little, 26,  30,   5,  25, false",
    "°C in a file of °F,            -15.5, -12.5, 2,  12, true",
    "too cold all the way,           -2,   1,   2,  12, false",
  })
  void readInTheOtherUnit(
      String what, BigDecimal min, BigDecimal max, BigDecimal low, BigDecimal high, boolean other) {
    assertEquals(other, Plausibility.isOtherUnit(min, max, new AllowedRange(low, high)), what);
  }

  @ParameterizedTest(name = "{0}: {1} to {2} °C, {3} readings, {4} h -> {5}")
  @CsvSource({
    "a day at one temperature,     12.4, 12.4,  96,  24, true",
    "some hours at one,            12.4, 12.4,  96,  23, false",
    "a day of few readings,        12.4, 12.4,  24,  24, false",
    "a tenth of a degree,          12.4, 12.5, 192,  48, false",
    "a day at a whole degree,      12,   12.0, 192,  48, false",
    "a week at a whole degree,     12,   12.0, 672, 168, true",
  })
  void oneTemperatureForTooLong(
      String what, BigDecimal min, BigDecimal max, long readings, long hours, boolean stuck) {
    assertEquals(stuck, Plausibility.isStuck(min, max, readings, hours * 3_600), what);
  }

  @Test
  void aFileThatStopsChangingOnTheWayIsStuck() {
    assertTrue(Plausibility.isStuck(readings(40, 100)));
    assertFalse(Plausibility.isStuck(readings(40, 60)));
    assertFalse(Plausibility.isStuck(List.of()));
  }

  /// Readings a quarter of an hour apart: some that change, then some that don't.
  private static List<Slice> readings(int moving, int still) {
    return IntStream.range(0, moving + still)
        .mapToObj(
            i -> Slice.reading(i * QUARTER, (i + 1) * QUARTER, i < moving ? 8 + i % 7 * 0.3 : 12.4))
        .toList();
  }
}
