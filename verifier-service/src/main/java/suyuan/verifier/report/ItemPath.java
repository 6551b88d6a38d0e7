package suyuan.verifier.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import suyuan.model.registry.Product;
import suyuan.model.registry.Product.Limits;
import suyuan.model.trace.TraceEvent.Conditions;
import suyuan.model.trace.TraceEvent.ConditionsRecorded;
import suyuan.verifier.coldchain.AllowedRange;
import suyuan.verifier.coldchain.Excursions;
import suyuan.verifier.coldchain.Kinetics;
import suyuan.verifier.coldchain.Lived;
import suyuan.verifier.coldchain.Slice;
import suyuan.verifier.coldchain.Timeline;

/// One thing's own way past the temperature logs: of each log only the time when the thing was in
/// the unit that the log went with; of none that can't be right. Together with the files at hand it
/// determines its [Way], and the things of one carton have equal ones.
record ItemPath(List<Stretch> stretches, Optional<Limits> limits, Optional<Ageing> ageing) {
  /// A phone's width shows no more.
  private static final int POINTS = 60;

  ItemPath {
    stretches = List.copyOf(stretches);
  }

  /// A log and the part of its time that counts.
  ///
  /// @param doubt why it can't be right, and counts for nothing
  record Stretch(Conditions log, Window window, Optional<Doubt> doubt) {
    static Stretch of(Conditions log, Window window, Optional<Doubt> doubt) {
      return new Stretch(
          log,
          new Window(
              Math.max(window.from(), Math.min(log.start().toEpochMilli(), window.to())),
              Math.min(window.to(), Math.max(log.end().toEpochMilli(), window.from()))),
          doubt);
    }

    private boolean isUsable() {
      return doubt.isEmpty();
    }

    private boolean isRefuted() {
      return doubt.filter(Doubt.FILE::equals).isPresent();
    }
  }

  /// What ageing is computed from: since when, how strongly warmth ages (kJ/mol), and the
  /// temperature that shelf life is stated for (°C).
  record Ageing(Instant since, BigDecimal energy, BigDecimal reference) {
    Kinetics kinetics() {
      return new Kinetics(energy.doubleValue());
    }

    private Lived lived(List<Slice> slices, Instant until) {
      return Timeline.of(slices, since, until).lived(kinetics(), reference.doubleValue());
    }

    private double secondsUntil(Instant now) {
      return Math.max(0, now.toEpochMilli() - since.toEpochMilli()) / 1000.0;
    }
  }

  static ItemPath of(Case it) {
    return new ItemPath(
        it.own(ConditionsRecorded.class)
            .map(told -> Stretch.of(conditions(told), it.window(told), it.doubts().about(told)))
            .toList(),
        it.product().flatMap(Product::limits),
        OwnLife.ageing(it));
  }

  private static Conditions conditions(Told told) {
    return ((ConditionsRecorded) told.event()).conditions();
  }

  Way way(Measured measured) {
    List<Slice> slices = slices(measured);
    long last = slices.stream().mapToLong(Slice::to).max().orElse(Long.MIN_VALUE);
    return new Way(
        stretches.stream().anyMatch(Stretch::isRefuted),
        stretches.stream()
            .filter(one -> one.isUsable() || one.isRefuted())
            .flatMap(one -> exposure(one, measured).stream())
            .reduce(Exposure::and),
        Timeline.of(slices).chart(POINTS),
        last,
        ageing.map(how -> how.lived(slices, Instant.ofEpochMilli(last))),
        stretches.stream().allMatch(one -> isHere(one, measured)));
  }

  /// How the thing has aged by now.
  Optional<Lived> lived(Way way, Instant now, Measured measured) {
    return ageing.flatMap(
        how ->
            now.toEpochMilli() < way.last()
                ? Optional.of(how.lived(slices(measured), now))
                : way.lived().map(lived -> lived.over(how.secondsUntil(now))));
  }

  /// From readings where the files are here, else from what their events say.
  private List<Slice> slices(Measured measured) {
    return stretches.stream()
        .filter(Stretch::isUsable)
        .flatMap(one -> slices(one, measured))
        .toList();
  }

  private static Stream<Slice> slices(Stretch one, Measured measured) {
    return measured
        .slices(one.log())
        .map(List::stream)
        .orElseGet(() -> Stream.of(summary(one.log())))
        .map(slice -> slice.within(one.window().from(), one.window().to()))
        .filter(slice -> slice.to() > slice.from());
  }

  /// Whether nothing can come any more that would change what the log shows.
  private boolean isHere(Stretch one, Measured measured) {
    return measured.slices(one.log()).isPresent()
        && limits.map(within -> measured.of(one.log(), within).isPresent()).orElse(true);
  }

  private static Slice summary(Conditions log) {
    double span = Math.max(1, Duration.between(log.start(), log.end()).toSeconds());
    return Slice.told(
        log.start().toEpochMilli(),
        log.end().toEpochMilli(),
        log.min().doubleValue(),
        log.max().doubleValue(),
        log.mkt().doubleValue(),
        1 - log.gapSeconds() / span);
  }

  /// A log against the product's limits; a summary can't be cut, so it counts whole.
  private Optional<Exposure> exposure(Stretch one, Measured measured) {
    Exposure whole = Temperatures.of(one.log(), limits, measured);
    boolean isCut =
        one.window().from() > one.log().start().toEpochMilli()
            || one.window().to() < one.log().end().toEpochMilli();
    return isCut
        ? measured
            .slices(one.log())
            .map(slices -> cut(whole, slices, one.window()))
            .orElse(Optional.of(whole))
        : Optional.of(whole);
  }

  private static Optional<Exposure> cut(Exposure whole, List<Slice> slices, Window window) {
    long from = Math.max(window.from(), slices.getFirst().from());
    long to = Math.min(window.to(), slices.getLast().to());
    Excursions out =
        Timeline.of(slices, Instant.ofEpochMilli(from), Instant.ofEpochMilli(to))
            .against(
                whole
                    .limits()
                    .map(one -> new AllowedRange(one.min(), one.max()))
                    .orElse(AllowedRange.ANY));
    return out.recorded() == 0
        ? Optional.empty()
        : Optional.of(
            new Exposure(
                whole.limits(),
                OwnLife.celsius(out.min()),
                OwnLife.celsius(out.max()),
                out.recorded(),
                out.below(),
                out.above(),
                Math.max(0, (to - from) / 1000 - out.recorded())));
  }
}
