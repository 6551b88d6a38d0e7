package suyuan.verifier.fault;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import suyuan.model.gs1.Item;
import suyuan.model.gs1.Lot;
import suyuan.model.history.Subject;
import suyuan.verifier.fault.engine.Exposed;
import suyuan.verifier.fault.engine.Items;
import suyuan.verifier.projection.LotItem;

/// The items that an analysis counts, numbered: those of the lot and of the product's other lots,
/// without which nothing could be said to pile up.
final class Population {
  private static final long DAY = 86_400_000;

  private final List<LotItem> items = new ArrayList<>();
  private final Map<Item, Integer> numbers = new HashMap<>();
  private final Map<Lot, int[]> ranges = new LinkedHashMap<>();

  void add(Lot lot, List<LotItem> some) {
    int from = items.size();
    for (LotItem one : some) {
      if (numbers.putIfAbsent(one.item(), items.size()) == null) {
        items.add(one);
      }
    }
    ranges.put(lot, new int[] {from, items.size()});
  }

  int size() {
    return items.size();
  }

  Collection<Lot> lots() {
    return ranges.keySet();
  }

  List<LotItem> items() {
    return items;
  }

  /// Number of an item, or -1.
  int number(Item item) {
    return numbers.getOrDefault(item, -1);
  }

  Exposed of(Collection<Lot> lots) {
    return Exposed.of(
        lots.stream()
            .map(ranges::get)
            .filter(range -> range != null)
            .flatMapToInt(range -> IntStream.range(range[0], range[1]))
            .sorted()
            .toArray());
  }

  Exposed some(Collection<Item> some) {
    return Exposed.of(
        some.stream()
            .mapToInt(this::number)
            .filter(number -> number >= 0)
            .sorted()
            .distinct()
            .toArray());
  }

  Items columns() {
    return Items.of(
        items.stream()
            .mapToInt(
                one ->
                    one.soldAt().isPresent()
                        ? Math.toIntExact(Math.floorDiv(one.soldAt().getAsLong(), DAY))
                        : Items.UNSOLD)
            .toArray());
  }

  List<Subject> subjects() {
    return items.stream().map(one -> Subject.of(one.item())).toList();
  }
}
