package suyuan.verifier.coldchain;

import java.math.BigDecimal;
import java.time.Instant;

/// Lowest and highest reading (°C) of one stretch of time, `from` included, `to` not (but for the
/// last one). A stretch without readings has no point: draw it as a hole.
public record ChartPoint(Instant from, Instant to, BigDecimal min, BigDecimal max) {

  static ChartPoint of(long from, long width, double min, double max) {
    return new ChartPoint(
        Instant.ofEpochMilli(from),
        Instant.ofEpochMilli(from + width),
        Reading.celsius((int) Math.round(min * 1000)),
        Reading.celsius((int) Math.round(max * 1000)));
  }
}
