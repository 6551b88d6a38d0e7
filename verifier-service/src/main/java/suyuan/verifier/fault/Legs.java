package suyuan.verifier.fault;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import suyuan.model.gs1.Gln;
import suyuan.model.registry.Names;
import suyuan.model.registry.Product.Limits;
import suyuan.model.trace.Things;
import suyuan.model.trace.TraceEvent.ConditionsRecorded;
import suyuan.model.trace.TraceEvent.Received;
import suyuan.model.trace.TraceEvent.Shipped;
import suyuan.verifier.fault.engine.Stage;
import suyuan.verifier.report.Exposure;
import suyuan.verifier.report.Speaker;
import suyuan.verifier.report.Temperatures;
import suyuan.verifier.report.Told;
import suyuan.verifier.web.Dates;

/// Shipment legs as candidates, with the temperatures on each.
record Legs(Speaker speaker, Temperatures temperatures, Optional<Limits> limits) {

  List<Candidate> of(List<Told> carriage) {
    return carriage.stream()
        .filter(told -> told.event() instanceof Shipped)
        .map(told -> leg(told, (Shipped) told.event(), carriage))
        .toList();
  }

  private Candidate leg(Told told, Shipped shipped, List<Told> carriage) {
    List<Told> logs = carriage.stream().filter(one -> logs(one, shipped)).toList();
    List<Line> lines = new ArrayList<>();
    limits.ifPresent(stated -> logs.forEach(log -> lines.add(line(log, stated))));
    if (logs.isEmpty() && limits.isPresent() && arrives(shipped, carriage)) {
      lines.add(
          new Line(
              speaker.evidence(told),
              "missing-log",
              BigDecimal.ONE,
              Optional.empty(),
              "",
              Weights.LOG_MISSING));
    }
    return new Candidate(
        Stage.SHIPMENT,
        key(told),
        name(told, shipped),
        shipped.carrier().flatMap(speaker::at),
        Optional.empty(),
        lines);
  }

  static String key(Told told) {
    return "shipment:" + told.ref();
  }

  static String carrierKey(Gln carrier) {
    return "carrier:" + carrier.digits();
  }

  /// Carriers of more than one leg; of one leg it is the leg.
  List<Candidate> carriers(List<Told> carriage) {
    Map<Gln, Integer> legs = new LinkedHashMap<>();
    carriage.stream()
        .flatMap(told -> told.event() instanceof Shipped leg ? leg.carrier().stream() : null)
        .forEach(carrier -> legs.merge(carrier, 1, Integer::sum));
    return legs.entrySet().stream()
        .filter(one -> one.getValue() > 1)
        .map(one -> carrier(one.getKey()))
        .toList();
  }

  private Candidate carrier(Gln carrier) {
    return new Candidate(
        Stage.CARRIER,
        carrierKey(carrier),
        speaker.where(carrier).names(),
        speaker.at(carrier),
        Optional.empty(),
        List.of());
  }

  private Names name(Told told, Shipped shipped) {
    OffsetDateTime left = told.time().atOffset(told.event().at().offset());
    Names from = speaker.where(shipped.from()).names();
    Names to = speaker.where(shipped.to()).names();
    return Said.inAll(
        words -> {
          String language = words.language().tag();
          return from.in(language) + " → " + to.in(language) + " · " + Dates.in(words).day(left);
        });
  }

  private static boolean arrives(Shipped shipped, List<Told> carriage) {
    return carriage.stream()
        .anyMatch(
            one ->
                one.event() instanceof Received received
                    && received.place().equals(shipped.to())
                    && share(received.things(), shipped.things()));
  }

  /// A log of the same goods that began before they could have gone on.
  private static boolean logs(Told told, Shipped shipped) {
    return told.event() instanceof ConditionsRecorded log
        && share(log.things(), shipped.things())
        && !log.conditions().start().isAfter(shipped.at().time().plusSeconds(3600))
        && log.conditions().end().isAfter(shipped.at().time());
  }

  private static boolean share(Things one, Things other) {
    return one.units().stream().anyMatch(other.units()::contains);
  }

  private Line line(Told log, Limits stated) {
    Exposure exposure = temperatures.of(((ConditionsRecorded) log.event()).conditions(), limits);
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
}
