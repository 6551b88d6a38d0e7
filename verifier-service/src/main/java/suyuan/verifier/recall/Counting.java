package suyuan.verifier.recall;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import suyuan.model.gs1.Lot;
import suyuan.model.gs1.Unit;
import suyuan.model.history.Passage;
import suyuan.verifier.projection.Holding;
import suyuan.verifier.projection.ItemPlace;
import suyuan.verifier.projection.ReadModel;
import suyuan.verifier.recall.RecallNotice.Whereabouts;

/// Counts pieces by place: in stock, under way, sold, destroyed.
@Singleton
final class Counting {
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

  /// What can't be told counts as in stock, which is where one has to look.
  static Whereabouts items(Collection<ItemPlace> places) {
    return places.stream().map(Counting::one).reduce(new Whereabouts(0, 0, 0, 0), Counting::plus);
  }

  private static Whereabouts one(ItemPlace place) {
    return switch (place.state()) {
      case "sold" -> new Whereabouts(0, 0, 1, 0);
      case "under-way" -> new Whereabouts(0, 1, 0, 0);
      case "gone" -> new Whereabouts(0, 0, 0, 1);
      default -> new Whereabouts(1, 0, 0, 0);
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
