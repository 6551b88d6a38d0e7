package suyuan.verifier.demo.story;

import static suyuan.verifier.demo.story.EventWriter.object;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import suyuan.model.gs1.Sscc;
import suyuan.model.json.Json;

/// Cartons of one or more lots on their way from the warehouse to an outlet.
record Shipment(Outlet outlet, List<Pack> packs, Instant departure, Climate climate) {
  private static final long HOUR = 3600;

  /// From departure on: the brand tells of it, the truck's logger is read out on arrival, the shop
  /// tells of the arrival.
  Stream<Telling> tellings() {
    Telling left = new Telling.Capture(Cast.JIYE, leftTold(), List.of(shipped()));
    Telling arrived =
        new Telling.Capture(
            outlet.site().owner(), arrival().plusSeconds(HOUR / 2), List.of(received(), stored()));
    return hasLogger() ? Stream.of(left, temperatures(), arrived) : Stream.of(left, arrived);
  }

  /// The city's own delivery carries no logger.
  private boolean hasLogger() {
    return outlet != Outlet.FLAGSHIP;
  }

  /// One departure is told a day late, so that the arrival comes first.
  private Instant leftTold() {
    return outlet == Outlet.GUANGZHOU && carries(Batch.SERUM_1)
        ? arrival().plusSeconds(24 * HOUR)
        : departure.plusSeconds(HOUR / 2);
  }

  /// One logger is found in the truck a month later.
  private Instant loggerTold() {
    return outlet == Outlet.JIAXING && carries(Batch.SERUM_3)
        ? arrival().plusSeconds(30 * 24 * HOUR)
        : arrival().plusSeconds(HOUR);
  }

  private Json.Obj shipped() {
    return object("OBSERVE", "shipping")
        .leaving(departure, Site.STORE)
        .disposition("in_transit")
        .units(cartons())
        .transaction("desadv", Site.STORE, number())
        .from(Site.STORE)
        .to(outlet.site())
        .term("carrier", outlet.carrier().gln().digitalLink())
        .event();
  }

  private Telling temperatures() {
    LoggerFile.Layout layout =
        LoggerFile.Layout.values()[outlet.ordinal() % LoggerFile.Layout.values().length];
    LoggerFile file =
        LoggerFile.of(layout, departure, outlet.hours(), climate.sensor(number().hashCode()));
    Json.Obj event =
        object("OBSERVE", "transporting")
            .leaving(arrival(), outlet.carrier())
            .units(cartons())
            .transaction("desadv", Site.STORE, number())
            .event();
    return new Telling.Temperatures(outlet.carrier().owner(), loggerTold(), file, event);
  }

  private Json.Obj received() {
    return object("OBSERVE", "receiving")
        .at(arrival().plusSeconds(HOUR / 4), outlet.site())
        .disposition("in_progress")
        .units(cartons())
        .transaction("desadv", Site.STORE, number())
        .from(Site.STORE)
        .to(outlet.site())
        .event();
  }

  private Json.Obj stored() {
    return object("OBSERVE", "stocking")
        .at(arrival().plusSeconds(HOUR / 3), outlet.site())
        .disposition("sellable_not_accessible")
        .units(cartons())
        .term("zone", "BACK")
        .event();
  }

  private Instant arrival() {
    return departure.plusSeconds(outlet.hours() * HOUR);
  }

  private List<Sscc> cartons() {
    return packs.stream().flatMap(pack -> pack.cartons(outlet).stream()).toList();
  }

  private boolean carries(Batch batch) {
    return packs.stream().anyMatch(pack -> pack.batch() == batch);
  }

  private String number() {
    return packs.stream()
        .map(pack -> pack.batch().lot().number())
        .collect(Collectors.joining("-", outlet.name() + "-", ""));
  }
}
