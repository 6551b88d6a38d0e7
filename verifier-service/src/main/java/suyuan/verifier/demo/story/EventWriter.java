package suyuan.verifier.demo.story;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import suyuan.model.gs1.Identifier;
import suyuan.model.gs1.Item;
import suyuan.model.gs1.Lot;
import suyuan.model.gs1.Sscc;
import suyuan.model.json.Json;
import suyuan.model.json.ObjBuilder;

/// Writes one EPCIS 2.0 event in JSON-LD. Lists stay out as long as they are empty.
final class EventWriter {
  private final ObjBuilder head = Json.Obj.builder();
  private final ObjBuilder tail = Json.Obj.builder();
  private final Map<String, List<Json>> lists = new LinkedHashMap<>();
  private Json.Obj masterData = Json.Obj.EMPTY;

  private EventWriter(String type, String bizStep) {
    head.put("type", type);
    tail.put("bizStep", bizStep);
  }

  static EventWriter object(String action, String bizStep) {
    return new EventWriter("ObjectEvent", bizStep).head("action", action);
  }

  static EventWriter aggregation(String action, String bizStep, Sscc parent) {
    return new EventWriter("AggregationEvent", bizStep)
        .head("action", action)
        .head("parentID", parent.digitalLink());
  }

  static EventWriter transformation(String bizStep) {
    return new EventWriter("TransformationEvent", bizStep);
  }

  private EventWriter head(String name, String value) {
    head.put(name, value);
    return this;
  }

  /// Read at a place and left there.
  EventWriter at(Instant time, Site place) {
    return leaving(time, place).tail("bizLocation", id(place.gln()));
  }

  /// Read at a place, and then no longer there.
  EventWriter leaving(Instant time, Site place) {
    head.put("eventTime", time.toString()).put("eventTimeZoneOffset", Calendar.OFFSET.getId());
    return tail("readPoint", id(place.gln()));
  }

  EventWriter disposition(String code) {
    tail.put("disposition", code);
    return this;
  }

  EventWriter item(Item item) {
    return items(List.of(item));
  }

  EventWriter items(List<Item> items) {
    return all("epcList", items);
  }

  EventWriter units(List<Sscc> units) {
    return all("epcList", units);
  }

  EventWriter children(List<Item> items) {
    return all("childEPCs", items);
  }

  /// The lot that the children are of.
  EventWriter children(Lot lot, Goods goods, long amount) {
    return add("childQuantityList", quantity(lot, goods, amount));
  }

  EventWriter lot(Lot lot, Goods goods, long amount) {
    return add("quantityList", quantity(lot, goods, amount));
  }

  EventWriter input(Lot lot, Goods goods, long amount) {
    return add("inputQuantityList", quantity(lot, goods, amount));
  }

  EventWriter output(Lot lot, Goods goods, long amount) {
    return add("outputQuantityList", quantity(lot, goods, amount));
  }

  EventWriter from(Site place) {
    return add("sourceList", end("source", place));
  }

  EventWriter to(Site place) {
    return add("destinationList", end("destination", place));
  }

  EventWriter transaction(String type, Site issuer, String number) {
    String name = "urn:epcglobal:cbv:bt:%s:%s".formatted(issuer.gln().digits(), number);
    return add(
        "bizTransactionList",
        Json.Obj.builder().put("type", type).put("bizTransaction", name).build());
  }

  EventWriter masterData(String name, String value) {
    masterData = masterData.with(name, Json.of(value));
    return this;
  }

  EventWriter term(String name, Json value) {
    return tail("suyuan:" + name, value);
  }

  EventWriter term(String name, String value) {
    return term(name, Json.of(value));
  }

  /// A name for later events to refer to.
  EventWriter named(String text) {
    UUID id = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    return head("eventID", "urn:uuid:" + id);
  }

  Json.Obj event() {
    ObjBuilder event = Json.Obj.builder().putAll(head.build().members());
    lists.forEach((name, values) -> event.put(name, new Json.Arr(values)));
    event.putAll(tail.build().members());
    return masterData.members().isEmpty() ? event.build() : event.put("ilmd", masterData).build();
  }

  private EventWriter tail(String name, Json value) {
    tail.put(name, value);
    return this;
  }

  private EventWriter all(String list, List<? extends Identifier> things) {
    things.forEach(thing -> add(list, Json.of(thing.digitalLink())));
    return this;
  }

  private EventWriter add(String list, Json value) {
    lists.computeIfAbsent(list, _ -> new ArrayList<>()).add(value);
    return this;
  }

  private static Json quantity(Lot lot, Goods goods, long amount) {
    return Json.Obj.builder()
        .put("epcClass", lot.digitalLink())
        .put("quantity", BigDecimal.valueOf(amount))
        .put("uom", goods.unit().code())
        .build();
  }

  private static Json end(String name, Site place) {
    return Json.Obj.builder().put("type", "location").put(name, place.gln().digitalLink()).build();
  }

  private static Json id(Identifier identifier) {
    return Json.Obj.builder().put("id", identifier.digitalLink()).build();
  }
}
