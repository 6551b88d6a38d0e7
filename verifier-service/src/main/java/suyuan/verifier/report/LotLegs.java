package suyuan.verifier.report;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import suyuan.model.trace.TraceEvent;
import suyuan.model.trace.TraceEvent.Conditions;
import suyuan.model.trace.TraceEvent.ConditionsRecorded;
import suyuan.model.trace.TraceEvent.Received;
import suyuan.model.trace.TraceEvent.Shipped;
import suyuan.verifier.report.CustodyCheck.Handover;

/// A lot's units go many ways: each shipment by itself, with its own temperatures.
record LotLegs(Case it) {

  /// In order of departure; none for an item, which has one way of its own.
  List<Leg> of() {
    return it.aboutItem()
        ? List.of()
        : it.legs().stream()
            .filter(one -> !it.isUpstream(first(one).event()))
            .map(this::leg)
            .toList();
  }

  private static Told first(Handover one) {
    return one.shipped().or(one::received).orElseThrow();
  }

  private Leg leg(Handover one) {
    Told first = first(one);
    return new Leg(
        one.shipped().map(told -> it.speaker().where(((Shipped) told.event()).from())),
        it.speaker()
            .where(
                one.shipped()
                    .map(told -> ((Shipped) told.event()).to())
                    .orElseGet(() -> ((Received) first.event()).place())),
        time(first),
        one.received().map(LotLegs::time),
        first.event().things().units().size(),
        exposure(one));
  }

  private static OffsetDateTime time(Told told) {
    return told.time().atOffset(told.event().at().offset());
  }

  private Optional<Exposure> exposure(Handover one) {
    return one.shipped()
        .flatMap(
            left ->
                it.own(ConditionsRecorded.class)
                    .filter(log -> wentAlong(log.event(), left, one.received()))
                    .filter(log -> it.doubts().about(log).filter(LotLegs::isOfNoUse).isEmpty())
                    .map(
                        log ->
                            Temperatures.of(
                                ((ConditionsRecorded) log.event()).conditions(),
                                it.product().flatMap(product -> product.limits()),
                                it.measured()))
                    .reduce(Exposure::and));
  }

  /// The figures of a file at hand are good, whatever its event says of them.
  private static boolean isOfNoUse(Doubt doubt) {
    return doubt != Doubt.FILE;
  }

  /// A log of the same goods that ran on the way: it may begin before they could have gone on.
  private static boolean wentAlong(TraceEvent log, Told left, Optional<Told> arrived) {
    Conditions said = ((ConditionsRecorded) log).conditions();
    Instant end = arrived.map(Told::time).orElse(Instant.MAX);
    return CustodyCheck.share(log.things(), left.event().things())
        && said.end().isAfter(left.time())
        && said.start().isBefore(end);
  }
}
