package suyuan.model.trace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import suyuan.model.gs1.Gs1Exception;
import suyuan.model.gs1.Identifier;
import suyuan.model.gs1.Item;
import suyuan.model.gs1.Lot;
import suyuan.model.gs1.Quantity;
import suyuan.model.gs1.Sscc;
import suyuan.model.gs1.Unit;
import suyuan.model.json.Json;

/// Reads the things an event is about. `strict`: an identifier of any other kind is refused;
/// otherwise it is passed over, for the event moves no state.
record ThingsReader(Fields event, boolean strict) {

  Things of(String idList, String amountList) {
    List<Item> items = new ArrayList<>();
    List<Sscc> units = new ArrayList<>();
    for (Json entry : event.list(idList)) {
      addId(entry, idList, items, units);
    }
    return new Things(items, amounts(amountList), units);
  }

  private void addId(Json entry, String list, List<Item> items, List<Sscc> units) {
    int index = items.size() + units.size();
    if (!(entry instanceof Json.Str(String uri))) {
      throw event.wrong(element(list, index), "must be an identifier");
    }
    if (!strict && !isReadable(uri)) {
      return;
    }
    switch (identifier(event, () -> element(list, index), uri)) {
      case Item item -> items.add(item);
      case Sscc unit -> units.add(unit);
      case Identifier other when strict ->
          throw event.wrong(
              element(list, index), "must be an SGTIN or an SSCC, not " + other.elementString());
      case Identifier other -> {}
    }
  }

  private static String element(String list, int index) {
    return list + "[" + index + "]";
  }

  private List<LotAmount> amounts(String list) {
    List<LotAmount> lots = new ArrayList<>();
    for (Fields entry : event.objects(list)) {
      String uri = entry.need("epcClass", entry.text("epcClass"));
      if (!strict && !isReadable(uri)) {
        continue;
      }
      switch (identifier(entry, "epcClass", uri)) {
        case Lot lot -> lots.add(new LotAmount(lot, quantity(entry)));
        case Identifier other when strict ->
            throw entry.wrong("epcClass", "must name a lot, not " + other.elementString());
        case Identifier other -> {}
      }
    }
    return lots;
  }

  /// Without a quantity the entry names the lot as a whole: zero pieces.
  private static Quantity quantity(Fields entry) {
    BigDecimal amount = entry.number("quantity").orElse(BigDecimal.ZERO);
    if (amount.signum() < 0 || (entry.has("quantity") && amount.signum() == 0)) {
      throw entry.wrong("quantity", "must be more than zero");
    }
    try {
      return new Quantity(amount, entry.text("uom").map(Unit::of).orElse(Unit.C62));
    } catch (Gs1Exception e) {
      throw new TraceException(entry.pathTo("quantity"), e.sentence());
    }
  }

  private static boolean isReadable(String uri) {
    try {
      Identifier.ofUri(uri);
      return true;
    } catch (Gs1Exception e) {
      return false;
    }
  }

  static Identifier identifier(Fields fields, String name, String uri) {
    return identifier(fields, () -> name, uri);
  }

  /// @param name asked for only when something is wrong: events name many things
  private static Identifier identifier(Fields fields, Supplier<String> name, String uri) {
    try {
      return Identifier.ofUri(uri);
    } catch (Gs1Exception e) {
      String field = fields.pathTo(name.get());
      throw new TraceException(field, field + ": " + e.sentence());
    }
  }
}
