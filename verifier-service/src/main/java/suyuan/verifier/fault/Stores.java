package suyuan.verifier.fault;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import suyuan.model.gs1.Gln;
import suyuan.model.registry.Names;
import suyuan.model.trace.TraceEvent.ConditionsRecorded;
import suyuan.model.trace.TraceEvent.Received;
import suyuan.model.trace.TraceEvent.Shipped;
import suyuan.model.trace.TraceEvent.Stored;
import suyuan.verifier.fault.engine.Exposed;
import suyuan.verifier.fault.engine.Stage;
import suyuan.verifier.report.Speaker;
import suyuan.verifier.report.Told;

/// Warehouses that a lot's goods stood in, or the zones of them where those are told, as
/// candidates: with the goods of any lot that stood there in the days around the lot's arrivals.
///
/// @param passed places where goods came in and went on, and nobody told of putting them away
/// @param bays with the lot's own arrivals there
record Stores(
    Speaker speaker, TripLogs logs, Haulage haulage, Set<Gln> passed, Map<Bay, List<Told>> bays) {

  /// A warehouse, or a zone of it.
  ///
  /// @param zone empty if none is told
  record Bay(Gln place, String zone) {
    String key() {
      return "store:" + place.digits() + (zone.isEmpty() ? "" : "/" + zone);
    }
  }

  static Stores of(Speaker speaker, TripLogs logs, Haulage haulage) {
    Stores stores =
        new Stores(speaker, logs, haulage, passed(haulage.own()), new LinkedHashMap<>());
    for (Told told : haulage.own()) {
      stores
          .bay(told)
          .ifPresent(bay -> stores.bays.computeIfAbsent(bay, _ -> new ArrayList<>()).add(told));
    }
    return stores;
  }

  private static Set<Gln> passed(Collection<Told> events) {
    Set<Gln> came = new HashSet<>();
    Set<Gln> went = new HashSet<>();
    Set<Gln> stored = new HashSet<>();
    for (Told told : events) {
      switch (told.event()) {
        case Received one -> came.add(one.place());
        case Shipped one -> went.add(one.from());
        case Stored one -> stored.add(one.place());
        default -> {}
      }
    }
    came.retainAll(went);
    came.removeAll(stored);
    return came;
  }

  private Optional<Bay> bay(Told told) {
    return switch (told.event()) {
      case Stored one -> Optional.of(new Bay(one.place(), one.zone().orElse("")));
      case Received one when passed.contains(one.place()) -> Optional.of(new Bay(one.place(), ""));
      default -> Optional.empty();
    };
  }

  List<Candidate> candidates() {
    return bays.entrySet().stream().map(one -> store(one.getKey(), one.getValue())).toList();
  }

  private Candidate store(Bay bay, List<Told> arrivals) {
    Names names = speaker.where(bay.place()).names();
    return new Candidate(
        Stage.WAREHOUSE,
        bay.key(),
        bay.zone().isEmpty() ? names : Makings.with(names, bay.zone()),
        Optional.of(speaker.who(arrivals.getFirst())),
        Optional.empty(),
        arrivals.stream().flatMap(told -> lines(bay, told)).distinct().toList());
  }

  /// What logs that ran there say of the time until the goods went on.
  private Stream<Line> lines(Bay bay, Told arrival) {
    List<Told> others = haulage.about(arrival.event().things());
    Optional<Instant> left =
        others.stream()
            .filter(told -> told.event() instanceof Shipped one && one.from().equals(bay.place()))
            .map(Told::time)
            .filter(arrival.time()::isBefore)
            .findFirst();
    return others.stream()
        .filter(told -> told.event() instanceof ConditionsRecorded)
        .filter(told -> told.event().at().place().filter(bay.place()::equals).isPresent())
        .filter(log -> Trip.ranDuring(log, arrival.time(), left))
        .flatMap(log -> logs.line(log, arrival.time(), left).stream());
  }

  /// Items by key: what stood there at some time in those days.
  Map<String, Exposed> reached(Population all) {
    Map<Bay, Span> days = new LinkedHashMap<>();
    Map<Bay, BitSet> goods = new LinkedHashMap<>();
    bays.forEach((bay, told) -> days.put(bay, Span.around(told.stream().map(Told::time).toList())));
    for (Told told : haulage.all()) {
      bay(told)
          .ifPresent(
              bay ->
                  Optional.ofNullable(days.get(bay))
                      .filter(span -> !told.time().isAfter(span.to()))
                      .ifPresent(
                          span ->
                              goods
                                  .computeIfAbsent(bay, _ -> new BitSet())
                                  .or(stillThere(told, bay, span.from(), all))));
    }
    Map<String, Exposed> reached = new LinkedHashMap<>();
    goods.forEach((bay, numbers) -> reached.put(bay.key(), all.some(numbers)));
    return reached;
  }

  /// Those of the goods that arrived which were neither sold nor sent on before a time.
  private BitSet stillThere(Told arrival, Bay bay, Instant from, Population all) {
    BitSet goods = haulage.cartons().items(arrival.event().things());
    if (arrival.time().isBefore(from)) {
      haulage.about(arrival.event().things()).stream()
          .filter(told -> told.event() instanceof Shipped one && one.from().equals(bay.place()))
          .filter(told -> told.time().isAfter(arrival.time()) && told.time().isBefore(from))
          .forEach(told -> goods.andNot(haulage.cartons().items(told.event().things())));
      long before = from.toEpochMilli();
      for (int i : goods.stream().toArray()) {
        goods.set(i, all.items().get(i).soldAt().orElse(Long.MAX_VALUE) >= before);
      }
    }
    return goods;
  }
}
