package suyuan.verifier.projection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import suyuan.model.gs1.Lot;
import suyuan.model.history.Docket;
import suyuan.model.history.Move;
import suyuan.model.history.Subject;

/// Gathers the events of an item's way.
record Journeys(Handle handle) {
  private static final int MOST_LOTS = 40;

  Journey of(ItemView item) {
    Events events = new Events(handle);
    Optional<Lot> lot = item.lot();
    return new Journey(
        events.about(item.docket().subject(), Events.MOST),
        units(item.docket()),
        lot.map(of -> events.ofLot(Subject.of(of))).orElse(List.of()),
        lot.map(this::upstream).orElse(Map.of()));
  }

  /// Each unit with its events from the packing until the thing came out.
  private Map<Subject, List<StoredEvent>> units(Docket item) {
    Map<Subject, List<StoredEvent>> units = new LinkedHashMap<>();
    gather(item, Long.MIN_VALUE, Long.MAX_VALUE, units);
    return units;
  }

  private void gather(Docket thing, long begin, long end, Map<Subject, List<StoredEvent>> units) {
    for (Move packing : thing.standing().toList()) {
      if (packing.kind() != Move.Kind.PACKED || packing.time() > end) {
        continue;
      }
      Subject unit = Subject.parse(packing.note());
      long from = Math.max(begin, packing.time());
      long to = Math.min(end, outAgain(thing, packing));
      if (!units.containsKey(unit) && from <= to) {
        Docket docket = new Entries(handle).docket(unit);
        long until = Math.min(to, opened(docket, from));
        units.put(unit, new Events(handle).ofUnit(unit, from, until));
        gather(docket, from, until, units);
      }
    }
  }

  /// When a thing was next handled by itself after a packing.
  private static long outAgain(Docket thing, Move packing) {
    return thing
        .standing()
        .filter(move -> move.time() > packing.time() && isOut(move))
        .mapToLong(Move::time)
        .findFirst()
        .orElse(Long.MAX_VALUE);
  }

  private static boolean isOut(Move move) {
    return Set.of(
            Move.Kind.UNPACKED,
            Move.Kind.SHIPPED,
            Move.Kind.RECEIVED,
            Move.Kind.SOLD,
            Move.Kind.USED,
            Move.Kind.DESTROYED)
        .contains(move.kind());
  }

  private static long opened(Docket unit, long from) {
    return unit.standing()
        .filter(move -> move.kind() == Move.Kind.OPENED && move.time() >= from)
        .mapToLong(Move::time)
        .findFirst()
        .orElse(Long.MAX_VALUE);
  }

  /// The lots it was made from, with what made, checked and moved them.
  private Map<Lot, List<StoredEvent>> upstream(Lot lot) {
    Genealogy genealogy = new Genealogies(handle).walk(Set.of(Subject.of(lot)), true);
    List<Lot> lots = new ArrayList<>();
    genealogy.edges().forEach(edge -> edge.input().lot().ifPresent(lots::add));
    Map<Lot, List<StoredEvent>> events = new LinkedHashMap<>();
    lots.stream()
        .distinct()
        .limit(MOST_LOTS)
        .forEach(of -> events.put(of, new Events(handle).ofLot(Subject.of(of))));
    return events;
  }
}
