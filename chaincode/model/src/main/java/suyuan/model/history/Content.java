package suyuan.model.history;

import java.math.BigDecimal;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import suyuan.model.json.Json;

/// What is packed in a unit: amounts by `lot|unit of measure`, directly and with the units inside
/// it; the units directly inside. Single items aren't listed: each knows its unit.
public record Content(
    String unit,
    NavigableMap<String, BigDecimal> direct,
    NavigableMap<String, BigDecimal> all,
    NavigableSet<String> units)
    implements Entry {
  static Content of(String unit) {
    return new Content(unit, new TreeMap<>(), new TreeMap<>(), new TreeSet<>());
  }

  public static String keyOf(String unit) {
    return "content:" + unit;
  }

  @Override
  public String key() {
    return keyOf(unit);
  }

  Content addDirect(String lot, BigDecimal amount) {
    return new Content(unit, add(direct, lot, amount), add(all, lot, amount), units);
  }

  Content addNested(String lot, BigDecimal amount) {
    return new Content(unit, direct, add(all, lot, amount), units);
  }

  Content addUnit(String child) {
    return new Content(unit, direct, all, Texts.with(units, child));
  }

  Content removeUnit(String child) {
    NavigableSet<String> fewer = new TreeSet<>(units);
    fewer.remove(child);
    return new Content(unit, direct, all, fewer);
  }

  private static NavigableMap<String, BigDecimal> add(
      NavigableMap<String, BigDecimal> sums, String lot, BigDecimal amount) {
    NavigableMap<String, BigDecimal> changed = new TreeMap<>(sums);
    changed.merge(lot, amount, BigDecimal::add);
    changed.values().removeIf(sum -> sum.signum() == 0);
    return changed;
  }

  @Override
  public Json.Obj json() {
    return Json.Obj.builder()
        .put("unit", unit)
        .put("direct", sums(direct))
        .put("all", sums(all))
        .put("units", Texts.json(units))
        .build();
  }

  private static Json.Obj sums(NavigableMap<String, BigDecimal> sums) {
    var json = Json.Obj.builder();
    sums.forEach((lot, amount) -> json.put(lot, amount.toPlainString()));
    return json.build();
  }

  static Content read(Json.Obj json) {
    return new Content(
        json.string("unit").orElseThrow(),
        sums(json.object("direct").orElseThrow()),
        sums(json.object("all").orElseThrow()),
        new TreeSet<>(Texts.read(json, "units")));
  }

  private static NavigableMap<String, BigDecimal> sums(Json.Obj json) {
    NavigableMap<String, BigDecimal> sums = new TreeMap<>();
    json.members()
        .forEach((lot, amount) -> sums.put(lot, new BigDecimal(((Json.Str) amount).value())));
    return sums;
  }
}
