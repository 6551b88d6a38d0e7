package suyuan.verifier.coldchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTest {
  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
  private static final AllowedRange COOL = new AllowedRange(new BigDecimal(2), new BigDecimal(8));

  private static Instant day(double days) {
    return START.plusMillis(Math.round(days * Duration.ofDays(1).toMillis()));
  }

  private static Slice reading(double from, double to, double celsius) {
    return Slice.reading(day(from).toEpochMilli(), day(to).toEpochMilli(), celsius);
  }

  private static Slice told(double from, double to, double min, double max, double mkt) {
    return Slice.told(day(from).toEpochMilli(), day(to).toEpochMilli(), min, max, mkt, 1);
  }

  private static Lived lived(Instant until, Slice... slices) {
    return Timeline.of(List.of(slices), START, until).lived(Kinetics.USP, 25);
  }

  @Test
  void daysAtOtherTemperaturesCountAsDaysAtTheReference() {
    Lived lived = lived(day(30), reading(0, 10, 25), reading(10, 12, 45), reading(12, 30, 20));
    assertEquals(36.629, lived.agedSeconds() / 86_400, 5e-4);
    assertEquals(5.018, lived.agedSeconds() / 86_400 / 730 * 100, 5e-4);
    assertEquals(30 * 86_400, lived.rawSeconds());
    assertEquals(0, lived.missingSeconds());
  }

  @Test
  void meanKineticTemperatureIsThatOfTheRecordedTime() {
    Lived lived = lived(day(1), reading(0, .75, 5), reading(.75, 1, 14));
    assertEquals(8.2852, lived.mkt().orElseThrow(), 5e-5);
  }

  @Test
  void timeWithoutRecordIsMissingAndAgesNothing() {
    Lived lived = lived(day(10), reading(2, 5, 25));
    assertEquals(3 * 86_400, lived.agedSeconds(), 1e-6);
    assertEquals(7 * 86_400, lived.missingSeconds());
    assertTrue(lived(day(10)).mkt().isEmpty());
  }

  @Test
  void onlyTheItemsOwnTimeOfALogCounts() {
    assertEquals(86_400, lived(day(3), reading(2, 40, 25)).rawSeconds());
    assertEquals(86_400, lived(day(3), reading(-5, 1, 25)).rawSeconds());
  }

  @ParameterizedTest(name = "{0}: {1} days raw, {2} days told, aged {3} days")
  @CsvSource({
    "two loggers: the warmer counts, 2, 0, 2",
    "a logger beside a summary: the readings count, 1, 1, 1.2242",
  })
  void everyMomentCountsOnce(String which, double raw, double told, double aged) {
    Lived lived =
        which.startsWith("two")
            ? lived(day(2), reading(0, 2, 15), reading(0, 2, 25))
            : lived(day(2), reading(0, 1, 25), told(0, 2, 5, 30, 10));
    assertEquals(raw, lived.rawSeconds() / 86_400.0);
    assertEquals(told, lived.toldSeconds() / 86_400.0);
    double want =
        which.startsWith("two")
            ? aged
            : 1 + Kinetics.USP.equivalentSeconds(List.of(new Exposure(10, 1)), 25);
    assertEquals(want, lived.agedSeconds() / 86_400, 1e-3);
  }

  @Test
  void gapsOfASummaryAreMissingWhereverTheyWere() {
    long end = day(2).toEpochMilli();
    Lived lived = lived(day(2), Slice.told(START.toEpochMilli(), end, 4, 6, 5, .75));
    assertEquals(36 * 3600, lived.toldSeconds());
    assertEquals(12 * 3600, lived.missingSeconds());
  }

  @Test
  void timeOutsideIsCountedOnBothSides() {
    Excursions out =
        Timeline.of(
                List.of(
                    reading(0, 1, 5),
                    reading(1, 1.5, 12),
                    reading(1.5, 2, 9),
                    reading(2, 3, 5),
                    reading(3, 3.25, -1)),
                START,
                day(4))
            .against(COOL);
    assertEquals(86_400, out.above());
    assertEquals(21_600, out.below());
    assertEquals(12, out.max());
    assertEquals(-1, out.min());
    assertEquals(78 * 3600, out.recorded());
  }

  /// 23 h at 5 °C and one at 15 °C: a mean would draw 5.4 °C.
  @Test
  void aChartKeepsTheExtremesOfEachStretchAndTheHoles() {
    List<ChartPoint> chart =
        Timeline.of(
                List.of(reading(0, 23 / 24.0, 5), reading(23 / 24.0, 1, 15), reading(3, 4, 6)),
                START,
                day(4))
            .chart(4);
    assertEquals(2, chart.size());
    assertEquals(new BigDecimal("5"), chart.getFirst().min());
    assertEquals(new BigDecimal("15"), chart.getFirst().max());
    assertEquals(day(3), chart.getLast().from());
  }

  @Test
  void aFileGivesSlicesWithoutItsGap() {
    String csv =
        "Timestamp,Temperature (°C)\n2026-03-01T00:00:00Z,5\n2026-03-01T01:00:00Z,5\n"
            + "2026-03-01T02:00:00Z,5\n2026-03-01T08:00:00Z,5\n2026-03-01T09:00:00Z,5\n";
    var read =
        (LoggerOutcome.Read)
            LoggerFile.read(csv.getBytes(StandardCharsets.UTF_8), LoggerSettings.NONE);
    Lived lived =
        Timeline.of(read.file().slices(), START, START.plusSeconds(9 * 3600))
            .lived(Kinetics.USP, 25);
    assertEquals(4 * 3600, lived.rawSeconds());
    assertEquals(5 * 3600, lived.missingSeconds());
  }
}
