package suyuan.verifier.recall;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import suyuan.model.gs1.Gs1Exception;
import suyuan.model.gs1.Identifier;
import suyuan.model.gs1.Item;
import suyuan.model.gs1.Lot;
import suyuan.model.gs1.Sscc;
import suyuan.model.json.Json;
import suyuan.verifier.http.Problem;
import suyuan.verifier.http.ProblemException;

/// Where a recall starts from. Identifiers may be Digital Links, EPC URNs or element strings.
sealed interface RecallScope {
  /// Items that one recall may name one by one; beyond, recall the lot.
  int MOST_ITEMS = 20_000;

  /// A lot, of a product or of a material, and everything made of it.
  record WholeLot(Lot lot) implements RecallScope {}

  /// The items of a lot whose serials are between two, both included, in the order of their
  /// characters.
  record SerialRange(Lot lot, String from, String to) implements RecallScope {}

  /// These items.
  record Items(List<Item> items) implements RecallScope {
    public Items {
      items = List.copyOf(items);
    }
  }

  /// A logistic unit and everything in it.
  record Unit(Sscc unit) implements RecallScope {}

  /// What the causes of a lot's fault analysis reach: the fewest items at a risk, or those of given
  /// causes.
  ///
  /// @param risk of missing the cause, 0 to 1; absent: .01 for safety, .05 for quality
  /// @param causes keys; none: the smallest set that bears the risk
  record Suspected(Lot lot, Optional<Double> risk, List<String> causes) implements RecallScope {
    public Suspected {
      causes = List.copyOf(causes);
    }

    static double risk(String recallClass) {
      return recallClass.equals("safety") ? 0.01 : 0.05;
    }
  }

  /// Reads `{analysis, risk?, causes?}`, `{lot}`, `{lot, from, to}`, `{items: […]}` or `{unit}`.
  static RecallScope of(Json.Obj json) {
    if (Stream.of("analysis", "unit", "items", "lot").filter(json::has).count() > 1) {
      throw bad("scope", "scope is one of {analysis}, {lot}, {lot, from, to}, {items} or {unit}.");
    }
    if (json.has("analysis")) {
      return new Suspected(read(json, "analysis", Lot.class), risk(json), causes(json));
    }
    if (json.has("unit")) {
      return new Unit(read(json, "unit", Sscc.class));
    }
    if (json.has("items")) {
      return new Items(items(json));
    }
    Lot lot = read(json, "lot", Lot.class);
    if (json.has("from") || json.has("to")) {
      return range(lot, json.string("from").orElse(""), json.string("to").orElse(""));
    }
    return new WholeLot(lot);
  }

  static Optional<Double> risk(Json.Obj json) {
    Optional<Double> risk = json.number("risk").map(BigDecimal::doubleValue);
    if (json.has("risk") && risk.filter(one -> one >= 0 && one < 1).isEmpty()) {
      throw bad("scope.risk", "risk is a number from 0 to below 1.");
    }
    return risk;
  }

  static List<String> causes(Json.Obj json) {
    return json.array("causes").stream()
        .map(one -> one instanceof Json.Str(String key) ? key : "")
        .toList();
  }

  private static SerialRange range(Lot lot, String from, String to) {
    try {
      Item first = new Item(lot.gtin(), from);
      Item last = new Item(lot.gtin(), to);
      if (first.serial().compareTo(last.serial()) > 0) {
        throw bad("scope.to", "The last serial comes before the first.");
      }
    } catch (Gs1Exception e) {
      throw bad("scope.from, scope.to", e.sentence());
    }
    return new SerialRange(lot, from, to);
  }

  private static List<Item> items(Json.Obj json) {
    List<Item> items = new ArrayList<>();
    for (Json element : json.array("items")) {
      if (items.size() == MOST_ITEMS) {
        throw bad("scope.items", "At most " + MOST_ITEMS + " items; beyond, recall the lot.");
      }
      String text = element instanceof Json.Str(String value) ? value : "";
      items.add(identifier("items", text, Item.class));
    }
    if (items.isEmpty()) {
      throw bad("scope.items", "items is an array of item identifiers.");
    }
    return items;
  }

  private static <T extends Identifier> T read(Json.Obj json, String name, Class<T> type) {
    return identifier(name, json.string(name).orElse(""), type);
  }

  private static <T extends Identifier> T identifier(String name, String text, Class<T> type) {
    try {
      Identifier identifier = Identifier.parse(text);
      if (type.isInstance(identifier)) {
        return type.cast(identifier);
      }
    } catch (Gs1Exception e) {
      throw bad("scope." + name, e.sentence());
    }
    throw bad("scope." + name, "This is not the identifier of a " + type.getSimpleName() + ".");
  }

  static ProblemException bad(String field, String sentence) {
    return Problem.badRequest("bad-recall", sentence).with("field", field).asException();
  }
}
