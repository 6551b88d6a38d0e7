package suyuan.verifier.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import suyuan.model.registry.Product.Limits;
import suyuan.model.trace.TraceEvent.Conditions;
import suyuan.model.trace.TraceEvent.ConditionsRecorded;
import suyuan.verifier.coldchain.AllowedRange;
import suyuan.verifier.coldchain.Excursions;
import suyuan.verifier.coldchain.Slice;
import suyuan.verifier.coldchain.Timeline;

/// The temperatures along one thing's own way: of each log only the time when the thing was in the
/// unit that the log went with; of none whose file at hand refutes it.
record ItemPath(Case it) {

  /// From readings where the files are here, else from what their events say.
  List<Slice> slices() {
    return logs().flatMap(this::slices).toList();
  }

  private Stream<Told> logs() {
    return it.own(ConditionsRecorded.class).filter(told -> !isRefuted(conditions(told)));
  }

  /// Whether the raw file is here and isn't what its event says.
  boolean isRefuted(Conditions log) {
    return limits()
        .flatMap(limits -> it.measured().of(log, limits))
        .filter(recount -> !recount.bearsOut())
        .isPresent();
  }

  private Stream<Slice> slices(Told told) {
    Window window = window(told);
    return it.measured()
        .slices(conditions(told))
        .map(List::stream)
        .orElseGet(() -> Stream.of(summary(conditions(told))))
        .map(slice -> slice.within(window.from(), window.to()))
        .filter(slice -> slice.to() > slice.from());
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

  /// Each log against the product's limits; a summary can't be cut, so it counts whole.
  Stream<Exposure> exposures() {
    return it.own(ConditionsRecorded.class).flatMap(told -> exposure(told).stream());
  }

  private Optional<Exposure> exposure(Told told) {
    Conditions log = conditions(told);
    Window window = window(told);
    Exposure whole = Temperatures.of(log, limits(), it.measured());
    boolean isCut =
        window.from() > log.start().toEpochMilli() || window.to() < log.end().toEpochMilli();
    return isCut
        ? it.measured()
            .slices(log)
            .map(slices -> cut(whole, slices, window))
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

  private Window window(Told told) {
    return it.dossier().windows().getOrDefault(told.ref(), Window.ALWAYS);
  }

  private static Conditions conditions(Told told) {
    return ((ConditionsRecorded) told.event()).conditions();
  }

  private Optional<Limits> limits() {
    return it.product().flatMap(product -> product.limits());
  }
}
