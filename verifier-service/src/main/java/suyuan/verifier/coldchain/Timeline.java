package suyuan.verifier.coldchain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/// The temperatures of one thing along its own way, from all its records. Where two cover the same
/// time, readings at hand go before summaries, and the warmer of two alike counts.
public final class Timeline {
  private static final Comparator<Slice> WORST =
      Comparator.comparing(Slice::isRaw).thenComparingDouble(Slice::ageing);

  private final List<Slice> slices;
  private final long from;
  private final long to;

  private Timeline(List<Slice> slices, long from, long to) {
    this.slices = slices;
    this.from = from;
    this.to = to;
  }

  /// All the time that these records cover.
  public static Timeline of(List<Slice> slices) {
    return of(
        slices,
        Instant.ofEpochMilli(slices.stream().mapToLong(Slice::from).min().orElse(0)),
        Instant.ofEpochMilli(slices.stream().mapToLong(Slice::to).max().orElse(0)));
  }

  /// @param slices in any order; what lies outside the times is left out
  public static Timeline of(List<Slice> slices, Instant from, Instant to) {
    long start = from.toEpochMilli();
    long end = Math.max(start, to.toEpochMilli());
    return new Timeline(
        slices.stream()
            .map(slice -> slice.within(start, end))
            .filter(slice -> slice.to() > slice.from())
            .sorted(Comparator.comparingLong(Slice::from))
            .toList(),
        start,
        end);
  }

  /// How it aged. What has no record is `missing`, however short.
  ///
  /// @param referenceCelsius the temperature that shelf life is stated for
  public Lived lived(Kinetics kinetics, double referenceCelsius) {
    List<Exposure> raw = new ArrayList<>();
    List<Exposure> told = new ArrayList<>();
    for (Slice slice : disjoint()) {
      (slice.isRaw() ? raw : told).add(new Exposure(slice.ageing(), slice.seconds()));
    }
    List<Exposure> all = new ArrayList<>(raw);
    all.addAll(told);
    double known = seconds(all);
    return new Lived(
        kinetics.equivalentSeconds(all, referenceCelsius),
        known > 0 ? Optional.of(kinetics.meanKineticTemperature(all)) : Optional.empty(),
        Math.round(seconds(raw)),
        Math.round(seconds(told)),
        known,
        (to - from) / 1000.0);
  }

  private static double seconds(List<Exposure> exposures) {
    return exposures.stream().mapToDouble(Exposure::seconds).sum();
  }

  /// Every moment at most once.
  private List<Slice> disjoint() {
    long[] bounds =
        slices.stream()
            .flatMapToLong(slice -> LongStream.of(slice.from(), slice.to()))
            .sorted()
            .distinct()
            .toArray();
    List<Slice> out = new ArrayList<>();
    List<Slice> active = new ArrayList<>();
    int next = 0;
    for (int i = 0; i + 1 < bounds.length; i++) {
      long at = bounds[i];
      active.removeIf(slice -> slice.to() <= at);
      while (next < slices.size() && slices.get(next).from() <= at) {
        active.add(slices.get(next++));
      }
      long end = bounds[i + 1];
      active.stream().max(WORST).map(slice -> slice.within(at, end)).ifPresent(out::add);
    }
    return out;
  }

  /// The seconds below and above a range, and the extremes.
  public Excursions against(AllowedRange allowed) {
    var totals = new Excursions.Totals(allowed);
    disjoint().forEach(totals::add);
    return totals.done();
  }

  /// Lowest and highest of at most `points` equal stretches of the recorded time; none for a
  /// stretch without record. Never a mean: a mean hides an excursion.
  public List<ChartPoint> chart(int points) {
    if (slices.isEmpty()) {
      return List.of();
    }
    long start = slices.getFirst().from();
    long end = slices.stream().mapToLong(Slice::to).max().orElse(start);
    long width = Math.max(1, Math.ceilDiv(end - start, points));
    double[] min = new double[points];
    double[] max = new double[points];
    Arrays.fill(min, Double.POSITIVE_INFINITY);
    Arrays.fill(max, Double.NEGATIVE_INFINITY);
    for (Slice slice : slices) {
      int last = (int) Math.min(points - 1L, (slice.to() - 1 - start) / width);
      for (int i = (int) ((slice.from() - start) / width); i <= last; i++) {
        min[i] = Math.min(min[i], slice.min());
        max[i] = Math.max(max[i], slice.max());
      }
    }
    List<ChartPoint> chart = new ArrayList<>();
    for (int i = 0; i < points; i++) {
      if (min[i] <= max[i]) {
        chart.add(ChartPoint.of(start + i * width, width, min[i], max[i]));
      }
    }
    return chart;
  }
}
