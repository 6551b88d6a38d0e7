package suyuan.verifier.fault;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import suyuan.model.registry.Product.Limits;
import suyuan.model.trace.TraceEvent.Conditions;
import suyuan.model.trace.TraceEvent.ConditionsRecorded;
import suyuan.verifier.fault.engine.Exposed;
import suyuan.verifier.fault.engine.PhysicalRecord.Attestation;
import suyuan.verifier.report.Evidence;
import suyuan.verifier.report.Exposure;
import suyuan.verifier.report.Speaker;
import suyuan.verifier.report.Temperatures;
import suyuan.verifier.report.Told;

/// What the temperature logs of a trip say of it, and which of its goods a warm stretch reached. A
/// log is owed where the product's owner stated limits; one that can't be right says nothing.
record TripLogs(
    Speaker speaker, Temperatures temperatures, Optional<Limits> limits, LogDoubts doubts) {
  /// What went in the same hold with no log of its own may have been as warm.
  private static final float UNLOGGED = 0.5f;

  /// Of the time under way; a log that tells of less is a gap, and never clean.
  private static final double ENOUGH = 0.8;

  List<Line> lines(Trip trip) {
    return limits.map(stated -> lines(trip, stated)).orElse(List.of());
  }

  private List<Line> lines(Trip trip, Limits stated) {
    List<Line> unusable =
        new ArrayList<>(doubts.astray(trip).stream().map(this::unusable).toList());
    List<Line> lines = new ArrayList<>();
    List<Exposure> found = new ArrayList<>();
    for (Told log : trip.logs()) {
      if (doubts.about(log).isPresent()) {
        unusable.add(unusable(log));
      } else {
        Exposure exposure = exposure(trip, log);
        found.add(exposure);
        lines.add(line(log, exposure, stated));
      }
    }
    long untold = untold(trip, found);
    if (untold > 0 && found.stream().noneMatch(Exposure::exceeds)) {
      return unusable.isEmpty() ? List.of(owed(trip, untold)) : unusable;
    }
    lines.addAll(unusable);
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
    Evidence event = speaker.evidence(isGap ? trip.logs().getFirst() : trip.told());
    return new Line(
        event,
        isGap ? "gap-seconds" : "missing-log",
        isGap ? BigDecimal.valueOf(untold) : BigDecimal.ONE,
        Optional.empty(),
        isGap ? "s" : "",
        Line.signed(event),
        Weights.LOG_MISSING);
  }

  private Exposure exposure(Trip trip, Told log) {
    return exposure(log, trip.told().time(), trip.arrived());
  }

  private Exposure exposure(Told log, Instant from, Optional<Instant> to) {
    Conditions said = said(log);
    return temperatures
        .between(from, to.orElse(said.end()), said, limits)
        .orElseGet(() -> temperatures.of(said, limits));
  }

  /// What a log says of a time; empty where there are no limits.
  Optional<Line> line(Told log, Instant from, Optional<Instant> to) {
    return limits.map(
        stated ->
            doubts.about(log).isPresent()
                ? unusable(log)
                : line(log, exposure(log, from, to), stated));
  }

  private Line line(Told log, Exposure exposure, Limits stated) {
    long tolerated = stated.toleratedSeconds();
    boolean outside = exposure.exceeds();
    Evidence event = speaker.evidence(log);
    return new Line(
        event,
        outside ? "seconds-outside" : "within-limits",
        BigDecimal.valueOf(exposure.outside()),
        Optional.of(BigDecimal.valueOf(tolerated)),
        "s",
        temperatures.isBorneOut(said(log)) ? Attestation.RAW : Line.signed(event),
        outside ? Weights.excursion(exposure.outside(), tolerated) : Weights.WITHIN_LIMITS);
  }

  private Line unusable(Told log) {
    Evidence event = speaker.evidence(log);
    return new Line(
        event,
        "unusable-" + doubts.about(log).orElseThrow().word(),
        said(log).max(),
        Optional.empty(),
        "°C",
        Line.signed(event),
        Weights.NOTHING);
  }

  private static Conditions said(Told log) {
    return ((ConditionsRecorded) log.event()).conditions();
  }

  /// All goods of a trip; where a log shows that some were too warm or too cold, those and, by
  /// half, what no log tells of.
  Exposed reached(Trip trip, Population all, Cartons cartons) {
    BitSet goods = cartons.items(trip.shipped().things());
    BitSet out = new BitSet();
    BitSet fine = new BitSet();
    for (Told log : trip.logs().stream().filter(one -> doubts.about(one).isEmpty()).toList()) {
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
