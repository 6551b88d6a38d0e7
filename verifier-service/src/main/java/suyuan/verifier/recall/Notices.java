package suyuan.verifier.recall;

import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import suyuan.model.gs1.Item;
import suyuan.model.gs1.Lot;
import suyuan.model.gs1.Unit;
import suyuan.model.history.Subject;
import suyuan.model.history.Whereabouts;
import suyuan.verifier.projection.ItemStanding;
import suyuan.verifier.projection.ReadModel;

/// Finds who is to be told of a recall: who has pieces of it, who is about to get some, who sold
/// some and may reach the buyers.
@Singleton
final class Notices {
  private static final String PIECES = Unit.C62.code();

  private static final RecallNotice.Whereabouts NOWHERE = new RecallNotice.Whereabouts(0, 0, 0, 0);

  private final ReadModel records;
  private final Opened opened;

  Notices(ReadModel records, Opened opened) {
    this.records = records;
    this.opened = opened;
  }

  /// Every piece once, by holder; the one with the most first.
  Spread of(Collection<Subject> things) {
    Map<String, RecallNotice.Whereabouts> byHolder = new TreeMap<>();
    List<Item> items = things.stream().flatMap(thing -> thing.item().stream()).toList();
    Set<Lot> lots = things.stream().flatMap(thing -> thing.lot().stream()).collect(toSet());
    lots.forEach(lot -> lot(lot, byHolder));
    records.whereabouts(single(items, lots)).values().forEach(where -> item(where, byHolder));
    return new Spread(
        byHolder.values().stream().reduce(NOWHERE, Counting::plus),
        opened.atLeast(things),
        byHolder.entrySet().stream()
            .map(one -> new Notice(one.getKey(), one.getValue()))
            .filter(one -> one.pieces().all() > one.pieces().destroyed())
            .sorted(Comparator.comparingLong((Notice one) -> -one.pieces().all()))
            .toList());
  }

  /// Items of a lot that is recalled whole count with their lot.
  private Collection<Item> single(List<Item> items, Set<Lot> lots) {
    if (lots.isEmpty() || items.isEmpty()) {
      return items;
    }
    Map<Item, ItemStanding> standings = records.standings(items);
    return items.stream()
        .filter(
            item ->
                Optional.ofNullable(standings.get(item))
                    .filter(one -> one.lots().stream().anyMatch(lots::contains))
                    .isEmpty())
        .toList();
  }

  private void lot(Lot lot, Map<String, RecallNotice.Whereabouts> byHolder) {
    records.holdings(lot).stream()
        .filter(holding -> holding.unit().equals(PIECES))
        .forEach(one -> add(byHolder, one.holder(), stock(positive(one.all()))));
    records.passages(lot).stream()
        .filter(passage -> passage.unit().equals(PIECES))
        .forEach(one -> add(byHolder, one.to(), underWay(positive(one.underWay()))));
    records.salesByParty(lot).forEach((seller, sold) -> add(byHolder, seller, sold(sold)));
    long gone = records.itemStates(lot).getOrDefault("gone", 0L);
    add(byHolder, "", new RecallNotice.Whereabouts(0, 0, 0, gone));
  }

  private static void item(Whereabouts where, Map<String, RecallNotice.Whereabouts> byHolder) {
    switch (where) {
      case Whereabouts.Held held -> add(byHolder, held.party(), stock(1));
      case Whereabouts.UnderWay leg -> add(byHolder, leg.to(), underWay(1));
      case Whereabouts.Sold sale -> add(byHolder, sale.by(), sold(1));
      case Whereabouts.Gone gone ->
          add(byHolder, gone.by(), new RecallNotice.Whereabouts(0, 0, 0, 1));
      case Whereabouts.Inside _, Whereabouts.Unknown _ -> add(byHolder, "", stock(1));
    }
  }

  private static void add(
      Map<String, RecallNotice.Whereabouts> byHolder,
      String holder,
      RecallNotice.Whereabouts more) {
    if (more.all() > 0) {
      byHolder.merge(holder, more, Counting::plus);
    }
  }

  private static long positive(BigDecimal amount) {
    return Math.max(0, amount.longValue());
  }

  private static RecallNotice.Whereabouts stock(long pieces) {
    return new RecallNotice.Whereabouts(pieces, 0, 0, 0);
  }

  private static RecallNotice.Whereabouts underWay(long pieces) {
    return new RecallNotice.Whereabouts(0, pieces, 0, 0);
  }

  private static RecallNotice.Whereabouts sold(long pieces) {
    return new RecallNotice.Whereabouts(0, 0, pieces, 0);
  }
}
