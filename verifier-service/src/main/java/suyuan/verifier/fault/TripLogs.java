package suyuan.verifier.fault;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import suyuan.model.registry.Product.Limits;
import suyuan.model.trace.TraceEvent.ConditionsRecorded;
import suyuan.verifier.fault.engine.Exposed;
import suyuan.verifier.report.Exposure;
import suyuan.verifier.report.Speaker;
import suyuan.verifier.report.Temperatures;
import suyuan.verifier.report.Told;

/// What the temperature logs of a trip say of it, and which of its goods a warm stretch reached. A
/// log is owed where the product's owner stated limits.
record TripLogs(Speaker speaker, Temperatures temperatures, Optional<Limits> limits) {
  /// What went in the same hold with no log of its own may have been as warm.
  private static final float UNLOGGED = 0.5f;

  /// Of the time under way; a log that tells of less is a gap, and never clean.
  private static final double ENOUGH = 0.8;

  List<Line> lines(Trip trip) {
    return limits.map(stated -> lines(trip, stated)).orElse(List.of());
  }

  private List<Line> lines(Trip trip, Limits stated) {
    List<Line> lines = new ArrayList<>();
    List<Exposure> found = new ArrayList<>();
    for (Told log : trip.logs()) {
      Exposure exposure = exposure(trip, log);
      found.add(exposure);
      lines.add(line(log, exposure, stated));
    }
    long untold = untold(trip, found);
    if (untold > 0 && found.stream().noneMatch(Exposure::exceeds)) {
      return List.of(owed(trip, untold));
    }
    return lines;
  }

  /// Seconds under way that no log tells of, 0 if they tell of enough.
  private static long untold(Trip trip, List<Exposure> found) {
    long told = found.stream().mapToLong(Exposure::recorded).sum();
    return trip.lasted()
        .filter(lasted -> told < ENOUGH * lasted)
        .map(lasted -> Math.max(1, lasted - told))
        .orElse(0L);
  }

  private Line owed(Trip trip, long untold) {
    boolean isGap = !trip.logs().isEmpty();
    return new Line(
        speaker.evidence(isGap ? trip.logs().getFirst() : trip.told()),
        isGap ? "gap-seconds" : "missing-log",
        isGap ? BigDecimal.valueOf(untold) : BigDecimal.ONE,
        Optional.empty(),
        isGap ? "s" : "",
        Weights.LOG_MISSING);
  }

  private Exposure exposure(Trip trip, Told log) {
    return exposure(log, trip.told().time(), trip.arrived());
  }

  private Exposure exposure(Told log, Instant from, Optional<Instant> to) {
    var said = ((ConditionsRecorded) log.event()).conditions();
    return temperatures
        .between(from, to.orElse(said.end()), said, limits)
        .orElseGet(() -> temperatures.of(said, limits));
  }

  /// What a log says of a time; empty where there are no limits.
  Optional<Line> line(Told log, Instant from, Optional<Instant> to) {
    return limits.map(stated -> line(log, exposure(log, from, to), stated));
  }

  private Line line(Told log, Exposure exposure, Limits stated) {
    long tolerated = stated.toleratedSeconds();
    boolean outside = exposure.exceeds();
    return new Line(
        speaker.evidence(log),
        outside ? "seconds-outside" : "within-limits",
        BigDecimal.valueOf(exposure.outside()),
        Optional.of(BigDecimal.valueOf(tolerated)),
        "s",
        outside ? Weights.excursion(exposure.outside(), tolerated) : Weights.WITHIN_LIMITS);
  }

  /// All goods of a trip; where a log shows that some were too warm or too cold, those and, by
  /// half, what no log tells of.
  Exposed reached(Trip trip, Population all, Cartons cartons) {
    BitSet goods = cartons.items(trip.shipped().things());
    BitSet out = new BitSet();
    BitSet fine = new BitSet();
    for (Told log : trip.logs()) {
      boolean exceeds = limits.isPresent() && exposure(trip, log).exceeds();
      (exceeds ? out : fine).or(cartons.items(log.event().things()));
    }
    out.and(goods);
    if (out.isEmpty()) {
      return all.some(goods);
    }
    fine.andNot(out);
    goods.andNot(fine);
    int[] some = goods.stream().toArray();
    float[] probabilities = new float[some.length];
    for (int n = 0; n < some.length; n++) {
      probabilities[n] = out.get(some[n]) ? 1 : UNLOGGED;
    }
    return Exposed.of(some, probabilities);
  }
}
