package suyuan.verifier.recall;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import suyuan.model.epcis.Event;
import suyuan.model.gs1.Identifier;
import suyuan.model.gs1.Lot;
import suyuan.model.history.Subject;
import suyuan.model.json.Json;
import suyuan.model.json.ObjBuilder;

/// The events of a recall: each names at most 2,000 things, so that it stays within an event's
/// size.
final class RecallEvents {
  private static final int PER_EVENT = 2_000;

  private RecallEvents() {}

  static List<Event> announce(
      String id, RecallRequest request, Collection<Subject> things, Instant now) {
    Json.Obj recall =
        Json.Obj.builder()
            .put("id", id)
            .put("class", request.recallClass())
            .put("reason", request.reason())
            .build();
    return events("suyuan:recall", recall, "recalled", things, now);
  }

  static List<Event> lift(String id, Collection<Subject> things, Instant now) {
    Json.Obj lifted = Json.Obj.builder().put("id", id).build();
    return events("suyuan:recallLifted", lifted, "sellable_accessible", things, now);
  }

  private static List<Event> events(
      String term, Json.Obj value, String disposition, Collection<Subject> things, Instant now) {
    List<Subject> all = List.copyOf(things);
    List<Event> events = new ArrayList<>();
    for (int from = 0; from < all.size(); from += PER_EVENT) {
      List<Subject> some = all.subList(from, Math.min(all.size(), from + PER_EVENT));
      ObjBuilder event =
          Json.Obj.builder()
              .put("type", "ObjectEvent")
              .put("action", "OBSERVE")
              .put("bizStep", "holding")
              .put("disposition", disposition)
              .put("eventTime", now.truncatedTo(ChronoUnit.SECONDS).toString())
              .put("eventTimeZoneOffset", "+00:00")
              .put(term, value);
      put(event, "epcList", some.stream().filter(thing -> thing.lot().isEmpty()).toList());
      put(event, "quantityList", some.stream().filter(thing -> thing.lot().isPresent()).toList());
      events.add(Event.of(event.build()));
    }
    return events;
  }

  private static void put(ObjBuilder event, String list, List<Subject> things) {
    if (!things.isEmpty()) {
      event.put(list, new Json.Arr(things.stream().map(RecallEvents::json).toList()));
    }
  }

  /// A lot without an amount is the whole lot.
  private static Json json(Subject thing) {
    Identifier identifier = identifier(thing);
    Json link = Json.of(identifier.digitalLink());
    return identifier instanceof Lot ? Json.Obj.builder().put("epcClass", link).build() : link;
  }

  static Identifier identifier(Subject thing) {
    return thing
        .lot()
        .<Identifier>map(lot -> lot)
        .or(() -> thing.item())
        .or(() -> thing.unit())
        .orElseThrow();
  }
}
