package suyuan.verifier.fault;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import suyuan.model.gs1.Item;
import suyuan.verifier.claim.Filed;
import suyuan.verifier.projection.ItemSale;

/// A lot's claims by what stands behind them, and how many of those weighed are over what one
/// source may weigh.
///
/// @param overLimit of all claims in the picture, those on the product's other lots included; 0 if
///   nothing was weighed
public record ClaimTally(SortedMap<Backing, Long> counts, double overLimit) {
  public ClaimTally {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }

  static final ClaimTally NONE = new ClaimTally(new TreeMap<>(), 0);

  static ClaimTally of(List<Filed> filed, Map<Item, ItemSale> sales) {
    Map<Backing, Long> counts = new EnumMap<>(Backing.class);
    filed.forEach(one -> counts.merge(Backing.of(one, sales), 1L, Long::sum));
    return new ClaimTally(new TreeMap<>(counts), 0);
  }

  /// @param most that the weighed claims could have counted, each from a source of its own
  /// @param weight that they had together
  ClaimTally weighed(double most, double weight) {
    return new ClaimTally(counts, Math.max(0, most - weight));
  }
}
