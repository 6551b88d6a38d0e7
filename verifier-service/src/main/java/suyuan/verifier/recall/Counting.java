package suyuan.verifier.recall;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import suyuan.model.gs1.Item;
import suyuan.model.gs1.Lot;
import suyuan.model.gs1.Unit;
import suyuan.model.history.Passage;
import suyuan.verifier.projection.Holding;
import suyuan.verifier.projection.ReadModel;
import suyuan.verifier.recall.RecallNotice.Whereabouts;

/// Counts pieces by place: in stock, under way, sold, destroyed.
@Singleton
final class Counting {
  /// Items looked for one by one; the rest counts as in stock, which is where one has to look.
  private static final int MOST_ITEMS = 2_000;

  private static final String PIECES = Unit.C62.code();

  private final ReadModel records;

  Counting(ReadModel records) {
    this.records = records;
  }

  Whereabouts lot(Lot lot) {
    Map<String, Long> states = records.itemStates(lot);
    return new Whereabouts(
        sum(
            records.holdings(lot).stream()
                .filter(holding -> holding.unit().equals(PIECES))
                .map(Holding::all)
                .toList()),
        sum(
            records.passages(lot).stream()
                .filter(passage -> passage.unit().equals(PIECES))
                .map(Passage::underWay)
                .toList()),
        states.getOrDefault("sold", 0L),
        states.getOrDefault("gone", 0L));
  }

  Whereabouts items(Collection<Item> items) {
    Whereabouts sum = new Whereabouts(Math.max(0, items.size() - MOST_ITEMS), 0, 0, 0);
    for (Item item : items.stream().limit(MOST_ITEMS).toList()) {
      sum = plus(sum, one(records.item(item).whereabouts()));
    }
    return sum;
  }

  private static Whereabouts one(suyuan.model.history.Whereabouts where) {
    return switch (where) {
      case suyuan.model.history.Whereabouts.Sold _ -> new Whereabouts(0, 0, 1, 0);
      case suyuan.model.history.Whereabouts.UnderWay _ -> new Whereabouts(0, 1, 0, 0);
      case suyuan.model.history.Whereabouts.Gone _ -> new Whereabouts(0, 0, 0, 1);
      case suyuan.model.history.Whereabouts.Held _,
          suyuan.model.history.Whereabouts.Inside _,
          suyuan.model.history.Whereabouts.Unknown _ ->
          new Whereabouts(1, 0, 0, 0);
    };
  }

  static Whereabouts plus(Whereabouts one, Whereabouts other) {
    return new Whereabouts(
        one.inStock() + other.inStock(),
        one.inTransit() + other.inTransit(),
        one.sold() + other.sold(),
        one.destroyed() + other.destroyed());
  }

  /// Balances below zero are contradictions, told elsewhere; they take nothing off others.
  private static long sum(List<BigDecimal> amounts) {
    return amounts.stream()
        .filter(amount -> amount.signum() > 0)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .longValue();
  }
}
