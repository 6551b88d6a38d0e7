package suyuan.verifier.demo.story;

import static suyuan.verifier.demo.story.EventWriter.object;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import suyuan.model.gs1.Sscc;
import suyuan.model.json.Json;

/// A cream and a serum of the same weeks go from the works to the warehouse, and from there on
/// common trucks to the outlets.
record Distribution(Calendar calendar, Pack cream, Pack serum) {

  Stream<Telling> tellings() {
    return Stream.concat(
        Stream.of(cream, serum).flatMap(this::toStore),
        Stream.of(Outlet.values()).flatMap(this::shipments).flatMap(Shipment::tellings));
  }

  /// The second cream goes to Hangzhou on a truck of its own, whose cooling fails.
  private Stream<Shipment> shipments(Outlet outlet) {
    if (outlet == Outlet.HANGZHOU && cream.batch() == Batch.CREAM_2) {
      return Stream.of(
          new Shipment(outlet, List.of(cream), departure("10:00"), Climate.FAILED_COOLING),
          new Shipment(outlet, List.of(serum), departure("08:00"), Climate.COOL));
    }
    return Stream.of(new Shipment(outlet, List.of(cream, serum), departure("08:00"), Climate.COOL));
  }

  private Instant departure(String time) {
    return calendar.at(cream.batch().shippedDaysAgo(), time);
  }

  private Stream<Telling> toStore(Pack pack) {
    int day = pack.batch().madeDaysAgo() - 10;
    List<Sscc> all = IntStream.range(0, Batch.CARTONS).mapToObj(pack::carton).toList();
    Json.Obj left =
        object("OBSERVE", "shipping")
            .leaving(calendar.at(day, "09:00"), Site.WORKS)
            .disposition("in_transit")
            .units(all)
            .from(Site.WORKS)
            .to(Site.STORE)
            .event();
    Json.Obj arrived =
        object("OBSERVE", "receiving")
            .at(calendar.at(day, "11:00"), Site.STORE)
            .disposition("in_progress")
            .units(all)
            .from(Site.WORKS)
            .to(Site.STORE)
            .event();
    Json.Obj stored =
        object("OBSERVE", "storing")
            .at(calendar.at(day, "14:00"), Site.STORE)
            .units(all)
            .term("zone", "FG-" + pack.batch().line())
            .event();
    return Stream.of(
        new Telling.Capture(Cast.JIYE, calendar.at(day, "18:00"), List.of(left, arrived, stored)));
  }
}
