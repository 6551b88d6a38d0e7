package suyuan.verifier.coldchain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Draws readings as lowest and highest per stretch of time; a mean would hide an excursion.
final class Chart {
  private Chart() {}

  static List<ChartPoint> of(List<Reading> readings, int buckets) {
    if (buckets < 1) {
      throw new IllegalArgumentException("A chart needs a point");
    }
    long start = readings.getFirst().time().toEpochMilli();
    long span = readings.getLast().time().toEpochMilli() - start;
    long width = Math.max(1, Math.ceilDiv(span + 1, buckets));
    List<ChartPoint> points = new ArrayList<>();
    int at = 0;
    while (at < readings.size()) {
      long bucket = (readings.get(at).time().toEpochMilli() - start) / width;
      int from = at;
      while (at < readings.size()
          && (readings.get(at).time().toEpochMilli() - start) / width == bucket) {
        at++;
      }
      points.add(point(readings.subList(from, at), start + bucket * width, width));
    }
    return List.copyOf(points);
  }

  private static ChartPoint point(List<Reading> readings, long from, long width) {
    int min = Integer.MAX_VALUE;
    int max = Integer.MIN_VALUE;
    for (Reading reading : readings) {
      min = Math.min(min, reading.millidegrees());
      max = Math.max(max, reading.millidegrees());
    }
    return new ChartPoint(
        Instant.ofEpochMilli(from),
        Instant.ofEpochMilli(from + width),
        Reading.celsius(min),
        Reading.celsius(max));
  }
}
