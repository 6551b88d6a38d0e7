package suyuan.verifier.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import suyuan.model.registry.PartyId;
import suyuan.model.trace.TraceEvent.Conditions;
import suyuan.model.trace.TraceEvent.ConditionsRecorded;
import suyuan.model.trace.TraceEvent.Shipped;
import suyuan.verifier.report.CustodyCheck.Handover;

/// When goods were on their way and with whom, as far as it is told: whether a temperature record
/// can be of that time.
///
/// @param events in order of time
/// @param legs their hand-overs
/// @param same whether all events are about the goods that a record went with, whatever unit they
///   name; else those count that name the same
/// @param unseen how long before the first event the goods may have been there
record Stays(
    List<Told> events, List<Handover> legs, Speaker speaker, boolean same, Duration unseen) {
  /// Loggers are switched on and off around a journey, and journeys are booked around it.
  private static final Duration ASIDE = Duration.ofHours(1);

  private static final Duration SAME_SHIFT = Duration.ofMinutes(30);
  private static final Duration LEAST_SHIFT = Duration.ofHours(3);

  /// From one end of the world's time zones to the other, +14:00 being the last.
  private static final Duration MOST_SHIFT = Duration.ofHours(14);

  Optional<Doubt> doubt(Told log, Conditions said) {
    List<Handover> shared = legs.stream().filter(leg -> isAbout(first(leg), log)).toList();
    boolean fits = shared.stream().anyMatch(leg -> isAlong(leg, said));
    if (!fits && shared.stream().anyMatch(leg -> isShifted(leg, said))) {
      return Optional.of(Doubt.CLOCK);
    }
    return fits || isDuringStay(log, said, shared)
        ? Optional.empty()
        : Optional.of(Doubt.OTHER_TIME);
  }

  private boolean isAbout(Told told, Told log) {
    return same || CustodyCheck.share(told.event().things(), log.event().things());
  }

  private static Told first(Handover leg) {
    return leg.shipped().or(leg::received).orElseThrow();
  }

  private static Told last(Handover leg) {
    return leg.received().or(leg::shipped).orElseThrow();
  }

  /// From the journey's beginning to its end, or a good part of it.
  private static boolean isAlong(Handover leg, Conditions said) {
    return leg.isWhole()
        && !isLate(said.start(), first(leg).time())
        && !isLate(last(leg).time(), said.end());
  }

  private static boolean isLate(Instant one, Instant other) {
    return one.isAfter(other.plus(ASIDE));
  }

  /// Both ends off by the same hours, and still in part of the journey's time: what is wholly apart
  /// from it may be of a stay.
  private static boolean isShifted(Handover leg, Conditions said) {
    Duration atFirst = Duration.between(first(leg).time(), said.start());
    Duration atLast = Duration.between(last(leg).time(), said.end());
    return leg.isWhole()
        && atFirst.minus(atLast).abs().compareTo(SAME_SHIFT) <= 0
        && atFirst.abs().compareTo(LEAST_SHIFT) >= 0
        && atFirst.abs().compareTo(MOST_SHIFT) <= 0
        && atFirst.abs().compareTo(Duration.between(first(leg).time(), last(leg).time())) < 0;
  }

  /// Whether its author had to do with the goods then. Who carried them had so on the way; who
  /// received them, from then on; who sent them, from their beginning on, for loggers go along. Of
  /// one who had no part in any journey only that the goods were there is asked.
  private boolean isDuringStay(Told log, Conditions said, List<Handover> shared) {
    Optional<Instant> begin = begin(log);
    if (begin.isEmpty()) {
      return true;
    }
    List<Handover> own = shared.stream().filter(leg -> isPartOf(leg, log.party())).toList();
    return own.isEmpty()
        ? overlaps(said, begin.get(), Instant.MAX)
        : own.stream().anyMatch(leg -> isAround(leg, log.party(), said, begin.get()));
  }

  /// When the goods are first told of.
  private Optional<Instant> begin(Told log) {
    return events.stream()
        .filter(told -> !(told.event() instanceof ConditionsRecorded))
        .filter(told -> isAbout(told, log))
        .map(told -> told.time().minus(unseen))
        .findFirst();
  }

  private boolean isPartOf(Handover leg, PartyId party) {
    return Stream.concat(leg.shipped().stream(), leg.received().stream())
            .anyMatch(told -> told.party().equals(party))
        || leg.shipped()
            .flatMap(told -> ((Shipped) told.event()).carrier())
            .flatMap(speaker::at)
            .filter(who -> who.id().equals(party))
            .isPresent();
  }

  private static boolean isAround(Handover leg, PartyId party, Conditions said, Instant begin) {
    boolean sent = leg.shipped().filter(by(party)).isPresent();
    boolean carriedOnly =
        !sent && leg.received().filter(told -> !told.party().equals(party)).isPresent();
    return overlaps(
        said, sent ? begin : first(leg).time(), carriedOnly ? last(leg).time() : Instant.MAX);
  }

  private static Predicate<Told> by(PartyId party) {
    return told -> told.party().equals(party);
  }

  private static boolean overlaps(Conditions said, Instant from, Instant to) {
    return said.end().isAfter(from.minus(ASIDE))
        && (to.equals(Instant.MAX) || said.start().isBefore(to.plus(ASIDE)));
  }
}
