package suyuan.verifier.fault.foodchain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import suyuan.model.json.Json;
import suyuan.model.json.JsonException;
import suyuan.model.json.JsonLimits;
import suyuan.verifier.fault.foodchain.Network.Delivery;
import suyuan.verifier.fault.foodchain.Network.Station;

/// A network in FoodChain-Lab's exchange format: tables of stations, deliveries and delivery
/// relations, each row a list of cells `{id, value}`; weights and contamination under `tracing`.
record NetworkFile(Json.Obj data, Json.Obj tracing) {
  private static final JsonLimits LIMITS =
      new JsonLimits(64 << 20, 32, 64 << 10, 40, 4_096, 1_000_000);

  /// @param cases ids of outbreak stations beside those that have a weight in the file
  static Network read(Path file, List<String> cases) {
    Json.Obj all = parsed(file);
    NetworkFile it =
        new NetworkFile(
            all.object("data")
                .orElseThrow(() -> new FoodChainException("The file has no object \"data\".")),
            all.object("tracing").orElse(Json.Obj.EMPTY));
    return it.network(cases);
  }

  private static Json.Obj parsed(Path file) {
    try {
      if (Json.parse(Files.readAllBytes(file), LIMITS) instanceof Json.Obj object) {
        return object;
      }
      throw new FoodChainException("The file is no JSON object.");
    } catch (IOException e) {
      throw new FoodChainException("The file " + file + " can't be read.", e);
    } catch (JsonException e) {
      throw new FoodChainException("The file is no JSON that is taken: " + e.getMessage(), e);
    }
  }

  private Network network(List<String> more) {
    Set<String> kills = traced("killContamination");
    Set<String> cases = new HashSet<>(traced("weight"));
    cases.addAll(more);
    if (cases.isEmpty()) {
      throw new FoodChainException(
          "No station has a weight: name the outbreak stations with --cases ID,ID,…");
    }
    return Network.of(
        table("stations").stream().map(row -> station(row, kills)).toList(),
        table("deliveries").stream().map(NetworkFile::delivery).toList(),
        table("deliveryRelations").stream()
            .map(row -> List.of(need(row, "from", "A relation"), need(row, "to", "A relation")))
            .toList(),
        traced("crossContamination"),
        cases);
  }

  /// Ids of the stations for which a property is true, or a number above 0.
  private Set<String> traced(String property) {
    Set<String> ids = new HashSet<>();
    for (Json one : tracing.array("nodes")) {
      if (one instanceof Json.Obj node && holds(node.get(property))) {
        node.get("id").flatMap(NetworkFile::text).ifPresent(ids::add);
      }
    }
    return ids;
  }

  private static boolean holds(Optional<Json> value) {
    return value
        .map(
            one ->
                switch (one) {
                  case Json.Bool(boolean is) -> is;
                  case Json.Num(var number) -> number.signum() > 0;
                  case Json.Str _, Json.Arr _, Json.Obj _, Json.Null _ -> false;
                })
        .orElse(false);
  }

  private List<Map<String, String>> table(String name) {
    Json.Obj table =
        data.object(name)
            .orElseThrow(() -> new FoodChainException("The file has no table \"" + name + "\"."));
    return table.array("data").stream().map(row -> row(row, name)).toList();
  }

  private static Map<String, String> row(Json row, String table) {
    if (!(row instanceof Json.Arr(List<Json> cells))) {
      throw new FoodChainException("A row of \"" + table + "\" is no list of cells.");
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (Json cell : cells) {
      if (cell instanceof Json.Obj one) {
        one.get("value")
            .flatMap(NetworkFile::text)
            .ifPresent(value -> values.put(one.string("id").orElse(""), value));
      }
    }
    return values;
  }

  private static Optional<String> text(Json value) {
    return switch (value) {
      case Json.Str(String text) -> Optional.of(text);
      case Json.Num(var number) -> Optional.of(number.toPlainString());
      case Json.Bool _, Json.Arr _, Json.Obj _, Json.Null _ -> Optional.empty();
    };
  }

  private static Station station(Map<String, String> row, Set<String> kills) {
    String id = need(row, "ID", "A station");
    return new Station(
        id,
        row.getOrDefault("Name", id),
        row.getOrDefault("type of business", ""),
        kills.contains(id));
  }

  private static Delivery delivery(Map<String, String> row) {
    String id = need(row, "ID", "A delivery");
    String who = "Delivery " + id;
    return new Delivery(
        id,
        need(row, "from", who),
        need(row, "to", who),
        row.getOrDefault("Name", ""),
        Optional.ofNullable(row.get("Lot ID"))
            .or(() -> Optional.ofNullable(row.get("Lot Number")))
            .orElse(id));
  }

  private static String need(Map<String, String> row, String column, String who) {
    return Optional.ofNullable(row.get(column))
        .orElseThrow(() -> new FoodChainException(who + " has no \"" + column + "\"."));
  }
}
