package suyuan.verifier.fault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
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

  /// The numbers of a lot's items.
  IntStream numbers(Lot lot) {
    int[] range = ranges.getOrDefault(lot, new int[] {0, 0});
    return IntStream.range(range[0], range[1]);
  }

  Exposed of(Collection<Lot> lots) {
    return Exposed.of(lots.stream().flatMapToInt(this::numbers).sorted().toArray());
  }

  Exposed some(Collection<Item> some) {
    BitSet numbers = new BitSet();
    some.stream().mapToInt(this::number).filter(number -> number >= 0).forEach(numbers::set);
    return some(numbers);
  }

  Exposed some(BitSet numbers) {
    return Exposed.of(numbers.stream().toArray());
  }

  /// Which part of the sold items a cause reached.
  double share(Exposed reached) {
    return share(reached, 0, items.size());
  }

  /// Which part of a lot's sold items it reached.
  double share(Exposed reached, Lot lot) {
    int[] range = ranges.getOrDefault(lot, new int[] {0, 0});
    return share(reached, range[0], range[1]);
  }

  private double share(Exposed reached, int from, int to) {
    long sold = IntStream.range(from, to).filter(this::isSold).count();
    double sum =
        IntStream.range(0, reached.size())
            .filter(n -> reached.item(n) >= from && reached.item(n) < to)
            .filter(n -> isSold(reached.item(n)))
            .mapToDouble(reached::listed)
            .sum();
    return sold == 0 ? 0 : Math.min(1, sum / sold);
  }

  private boolean isSold(int item) {
    return items.get(item).soldAt().isPresent();
  }

  /// @param unnamed claimed things whose items aren't known, after the items
  Items columns(int unnamed) {
    int[] days = new int[items.size() + unnamed];
    float[] pieces = new float[days.length];
    Arrays.fill(days, Items.UNSOLD);
    Arrays.fill(pieces, 0, items.size(), 1);
    for (int i = 0; i < items.size(); i++) {
      OptionalLong sold = items.get(i).soldAt();
      if (sold.isPresent()) {
        days[i] = Math.toIntExact(Math.floorDiv(sold.getAsLong(), DAY));
      }
    }
    return Items.of(days, pieces);
  }

  List<Subject> subjects() {
    return items.stream().map(one -> Subject.of(one.item())).toList();
  }
}
