package suyuan.model.history;

import java.math.BigDecimal;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import suyuan.model.json.Json;
import suyuan.model.json.ObjBuilder;

/// How much of a lot went towards one holder, by sender, as sums over all records.
///
/// @param legs by sender; the empty sender stands for receipts that don't say who sent
/// @param open keys of the findings that stand
public record Passage(
    String lot, String to, String unit, NavigableMap<String, Leg> legs, NavigableSet<String> open)
    implements Entry {
  private static final int MOST_LEGS = 256;

  /// Sums of one sender: loose goods shipped and received; goods in units shipped and received.
  public record Leg(
      BigDecimal shipped,
      BigDecimal received,
      BigDecimal boxedShipped,
      BigDecimal boxedReceived,
      List<EventRef> shipments,
      List<EventRef> receipts) {
    static final Leg NONE =
        new Leg(
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            List.of(),
            List.of());

    Leg ship(BigDecimal amount, boolean boxed, EventRef by) {
      return new Leg(
          boxed ? shipped : shipped.add(amount),
          received,
          boxed ? boxedShipped.add(amount) : boxedShipped,
          boxedReceived,
          Texts.recent(shipments, by),
          receipts);
    }

    Leg receive(BigDecimal amount, boolean boxed, EventRef by) {
      return new Leg(
          shipped,
          boxed ? received : received.add(amount),
          boxedShipped,
          boxed ? boxedReceived.add(amount) : boxedReceived,
          shipments,
          Texts.recent(receipts, by));
    }

    /// Shipped and not yet received, loose or in units.
    public BigDecimal underWay() {
      return looseUnderWay().max(BigDecimal.ZERO).add(boxedUnderWay());
    }

    BigDecimal boxedUnderWay() {
      return boxedShipped.subtract(boxedReceived).max(BigDecimal.ZERO);
    }

    BigDecimal looseUnderWay() {
      return shipped.subtract(received);
    }

    /// Received loose beyond all that was shipped, loose or in units.
    BigDecimal excess() {
      return received.subtract(shipped).subtract(boxedUnderWay()).max(BigDecimal.ZERO);
    }
  }

  static Passage of(String lot, String to, String unit) {
    return new Passage(lot, to, unit, new TreeMap<>(), new TreeSet<>());
  }

  static String key(String lot, String to, String unit) {
    return "passage:" + lot + "|" + to + "|" + unit;
  }

  @Override
  public String key() {
    return key(lot, to, unit);
  }

  Leg leg(String from) {
    return legs.getOrDefault(from, Leg.NONE);
  }

  /// All that is shipped to this holder and not yet received.
  public BigDecimal underWay() {
    return legs.values().stream().map(Leg::underWay).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  Passage ship(String from, BigDecimal amount, boolean boxed, EventRef by) {
    String known = sender(from);
    return with(known, leg(known).ship(amount, boxed, by));
  }

  Passage receive(String from, BigDecimal amount, boolean boxed, EventRef by) {
    String known = sender(from);
    return with(known, leg(known).receive(amount, boxed, by));
  }

  /// Beyond the bound a sender is nobody in particular.
  private String sender(String from) {
    return legs.containsKey(from) || legs.size() < MOST_LEGS ? from : "";
  }

  private Passage with(String from, Leg leg) {
    NavigableMap<String, Leg> changed = new TreeMap<>(legs);
    changed.put(from, leg);
    return new Passage(lot, to, unit, changed, open);
  }

  Passage withOpen(NavigableSet<String> findings) {
    return new Passage(lot, to, unit, legs, findings);
  }

  @Override
  public Json.Obj json() {
    ObjBuilder senders = Json.Obj.builder();
    legs.forEach((from, leg) -> senders.put(from, json(leg)));
    ObjBuilder json =
        Json.Obj.builder()
            .put("lot", lot)
            .put("to", to)
            .put("unit", unit)
            .put("from", senders.build());
    return (open.isEmpty() ? json : json.put("open", Texts.json(open))).build();
  }

  private static Json.Obj json(Leg leg) {
    return Json.Obj.builder()
        .put("shipped", leg.shipped.toPlainString())
        .put("received", leg.received.toPlainString())
        .put("boxedShipped", leg.boxedShipped.toPlainString())
        .put("boxedReceived", leg.boxedReceived.toPlainString())
        .put("shipments", Texts.json(leg.shipments))
        .put("receipts", Texts.json(leg.receipts))
        .build();
  }

  static Passage read(Json.Obj json) {
    NavigableMap<String, Leg> legs = new TreeMap<>();
    json.object("from")
        .orElseThrow()
        .members()
        .forEach((from, leg) -> legs.put(from, leg((Json.Obj) leg)));
    return new Passage(
        json.string("lot").orElseThrow(),
        json.string("to").orElseThrow(),
        json.string("unit").orElseThrow(),
        legs,
        new TreeSet<>(Texts.read(json, "open")));
  }

  private static Leg leg(Json.Obj json) {
    return new Leg(
        new BigDecimal(json.string("shipped").orElseThrow()),
        new BigDecimal(json.string("received").orElseThrow()),
        new BigDecimal(json.string("boxedShipped").orElseThrow()),
        new BigDecimal(json.string("boxedReceived").orElseThrow()),
        Texts.refs(json, "shipments"),
        Texts.refs(json, "receipts"));
  }
}
