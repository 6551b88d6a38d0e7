package suyuan.verifier.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import suyuan.verifier.coldchain.ChartPoint;

/// Temperatures of five days, with a hole and some hours too warm.
final class FiveDays {
  private FiveDays() {}

  static List<ChartPoint> chart() {
    Instant start = Instant.parse("2026-03-20T00:00:00Z");
    return IntStream.range(0, 60)
        .filter(i -> i < 40 || i > 44)
        .mapToObj(
            i ->
                new ChartPoint(
                    start.plusSeconds(7200L * i),
                    start.plusSeconds(7200L * (i + 1)),
                    new BigDecimal(12 + i % 5),
                    new BigDecimal(i > 20 && i < 26 ? 38 : 17 + i % 5)))
        .toList();
  }
}
