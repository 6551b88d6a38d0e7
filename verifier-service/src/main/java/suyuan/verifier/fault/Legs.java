package suyuan.verifier.fault;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import suyuan.model.gs1.Gln;
import suyuan.model.registry.Names;
import suyuan.model.trace.TraceEvent.Shipped;
import suyuan.verifier.fault.engine.Exposed;
import suyuan.verifier.fault.engine.Stage;
import suyuan.verifier.report.Speaker;
import suyuan.verifier.report.Told;
import suyuan.verifier.web.Dates;

/// Shipment legs of a lot and its carriers as candidates, with the temperatures on each.
///
/// @param own trips of the lot
/// @param byCarrier trips of any lot by the same carriers, in the days around the lot's own
record Legs(
    Speaker speaker,
    TripLogs logs,
    Haulage haulage,
    List<Trip> own,
    Map<Gln, List<Trip>> byCarrier) {

  static Legs of(Speaker speaker, TripLogs logs, Haulage haulage) {
    List<Trip> own = haulage.own().stream().filter(Trip::is).map(trip(haulage)).toList();
    Map<Gln, List<Trip>> byCarrier = new LinkedHashMap<>();
    for (Trip trip : own) {
      trip.shipped()
          .carrier()
          .ifPresent(by -> byCarrier.computeIfAbsent(by, _ -> new ArrayList<>()).add(trip));
    }
    byCarrier.replaceAll((carrier, trips) -> around(carrier, trips, haulage));
    return new Legs(speaker, logs, haulage, own, byCarrier);
  }

  private static java.util.function.Function<Told, Trip> trip(Haulage haulage) {
    return told -> Trip.of(told, haulage);
  }

  private static List<Trip> around(Gln carrier, List<Trip> trips, Haulage haulage) {
    Span days = Span.around(trips.stream().map(trip -> trip.told().time()).toList());
    return haulage.all().stream()
        .filter(told -> days.holds(told.time()))
        .filter(
            told ->
                told.event() instanceof Shipped shipped
                    && shipped.carrier().filter(carrier::equals).isPresent())
        .map(told -> Trip.of(told, haulage))
        .toList();
  }

  /// Carriers of more than one leg beside the legs; of one leg it is the leg.
  List<Candidate> candidates() {
    List<Candidate> all = new ArrayList<>(own.stream().map(this::leg).toList());
    byCarrier.forEach(
        (carrier, trips) -> {
          if (trips.size() > 1) {
            all.add(carrier(carrier, trips));
          }
        });
    return all;
  }

  /// Items by key of leg and carrier.
  Map<String, Exposed> reached(Population all) {
    Map<String, Exposed> reached = new LinkedHashMap<>();
    own.forEach(trip -> reached.put(key(trip), logs.reached(trip, all, haulage.cartons())));
    byCarrier.forEach((carrier, trips) -> reached.put(key(carrier), all.some(goods(trips))));
    return reached;
  }

  private BitSet goods(List<Trip> trips) {
    BitSet goods = new BitSet();
    trips.forEach(trip -> goods.or(haulage.cartons().items(trip.shipped().things())));
    return goods;
  }

  private static String key(Trip trip) {
    return "shipment:" + trip.told().ref();
  }

  private static String key(Gln carrier) {
    return "carrier:" + carrier.digits();
  }

  private Candidate leg(Trip trip) {
    return new Candidate(
        Stage.SHIPMENT,
        key(trip),
        name(trip),
        trip.shipped().carrier().flatMap(speaker::at),
        Optional.empty(),
        logs.lines(trip));
  }

  /// With what the logs of all its trips say, each log once.
  private Candidate carrier(Gln carrier, List<Trip> trips) {
    return new Candidate(
        Stage.CARRIER,
        key(carrier),
        speaker.where(carrier).names(),
        speaker.at(carrier),
        Optional.empty(),
        trips.stream().flatMap(trip -> logs.lines(trip).stream()).distinct().toList());
  }

  private Names name(Trip trip) {
    Told told = trip.told();
    OffsetDateTime left = told.time().atOffset(told.event().at().offset());
    Names from = speaker.where(trip.shipped().from()).names();
    Names to = speaker.where(trip.shipped().to()).names();
    return Said.inAll(
        words -> {
          String language = words.language().tag();
          return from.in(language) + " → " + to.in(language) + " · " + Dates.in(words).day(left);
        });
  }
}
