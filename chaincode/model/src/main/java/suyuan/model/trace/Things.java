package suyuan.model.trace;

import java.util.List;
import java.util.stream.Stream;
import suyuan.model.gs1.Item;
import suyuan.model.gs1.Sscc;

/// What an event is about: single items, amounts of lots, logistic units. Each list keeps the order
/// of the event.
public record Things(List<Item> items, List<LotAmount> lots, List<Sscc> units) {
  public static final Things NONE = new Things(List.of(), List.of(), List.of());

  public Things {
    items = List.copyOf(items);
    lots = List.copyOf(lots);
    units = List.copyOf(units);
  }

  /// These things and one more unit, named first.
  Things withUnit(Sscc unit) {
    return new Things(List.of(), List.of(), List.of(unit)).and(this);
  }

  /// These things, then the others.
  Things and(Things others) {
    return new Things(
        join(items, others.items), join(lots, others.lots), join(units, others.units));
  }

  private static <T> List<T> join(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  public boolean isEmpty() {
    return items.isEmpty() && lots.isEmpty() && units.isEmpty();
  }
}
