package suyuan.verifier.fault.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import suyuan.model.json.Json;
import suyuan.model.json.JsonLimits;

/// The frozen parameters, `worlds.json`, by name.
final class Table {
  private final Json.Obj values;
  private final Map<String, Double> numbers = new HashMap<>();
  private final Map<String, double[]> lists = new HashMap<>();
  private final Map<String, Table> tables = new HashMap<>();

  private Table(Json.Obj values) {
    this.values = values;
    values.members().forEach(this::keep);
  }

  private void keep(String name, Json value) {
    switch (value) {
      case Json.Num(BigDecimal number) -> numbers.put(name, number.doubleValue());
      case Json.Obj inner -> tables.put(name, new Table(inner));
      case Json.Arr(List<Json> all) when all.getFirst() instanceof Json.Num ->
          lists.put(
              name,
              all.stream().mapToDouble(one -> ((Json.Num) one).value().doubleValue()).toArray());
      case Json.Arr _, Json.Str _, Json.Bool _, Json.Null _ -> {}
    }
  }

  static Table frozen() {
    try (InputStream file =
        Objects.requireNonNull(Table.class.getResourceAsStream("worlds.json"))) {
      return new Table((Json.Obj) Json.parse(file.readAllBytes(), JsonLimits.MESSAGE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean has(String name) {
    return tables.containsKey(name);
  }

  Table in(String name) {
    return Objects.requireNonNull(tables.get(name), name);
  }

  double number(String name) {
    return Objects.requireNonNull(numbers.get(name), name);
  }

  int whole(String name) {
    return (int) number(name);
  }

  String text(String name) {
    return values.string(name).orElseThrow();
  }

  double[] numbers(String name) {
    return Objects.requireNonNull(lists.get(name), name);
  }

  List<String> texts(String name) {
    return values.array(name).stream().map(one -> ((Json.Str) one).value()).toList();
  }
}
