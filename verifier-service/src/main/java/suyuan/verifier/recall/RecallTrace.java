package suyuan.verifier.recall;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import suyuan.model.gs1.Gtin;
import suyuan.model.gs1.Item;
import suyuan.model.gs1.Lot;
import suyuan.model.history.EventRef;
import suyuan.model.history.Recall;
import suyuan.model.history.Subject;
import suyuan.model.registry.Names;
import suyuan.model.registry.Product;
import suyuan.model.registry.Registry;
import suyuan.model.trace.Things;
import suyuan.verifier.ledger.Ledger;
import suyuan.verifier.projection.Genealogy;
import suyuan.verifier.projection.ItemPlace;
import suyuan.verifier.projection.Projection;
import suyuan.verifier.projection.ReadModel;
import suyuan.verifier.projection.SerialListView;
import suyuan.verifier.projection.StoredEvent;
import suyuan.verifier.recall.RecallNotice.AffectedLot;
import suyuan.verifier.recall.RecallNotice.Reason;
import suyuan.verifier.recall.RecallNotice.Whereabouts;
import suyuan.verifier.report.Evidence;
import suyuan.verifier.report.Speaker;
import suyuan.verifier.report.Told;

/// Puts together what is public about a recall, from the read model as it is now.
@Singleton
final class RecallTrace {
  private static final int MOST_BASIS = 30;

  private final ReadModel records;
  private final Ledger ledger;
  private final Counting counting;
  private final RecallOrigins origins;
  private final Projection projection;
  private final FollowUp followUp;
  private final Opened opened;

  RecallTrace(
      ReadModel records,
      Ledger ledger,
      Counting counting,
      RecallOrigins origins,
      Projection projection,
      FollowUp followUp,
      Opened opened) {
    this.records = records;
    this.ledger = ledger;
    this.counting = counting;
    this.origins = origins;
    this.projection = projection;
    this.followUp = followUp;
    this.opened = opened;
  }

  RecallNotice of(Recall recall) {
    Registry registry = ledger.registry();
    Speaker speaker = new Speaker(registry);
    List<StoredEvent> announced = records.events(recall.announced());
    Set<Subject> things = things(recall, announced);
    Genealogy down = records.downstream(things);
    Map<Lot, Whereabouts> counts = counts(things);
    Evidence first = speaker.evidence(told(announced.getFirst()));
    return new RecallNotice(
        new suyuan.verifier.report.Recall(
            recall.id(), recall.recallClass(), recall.reason(), first),
        affected(recall, things, counts, down, registry),
        counts.values().stream().reduce(new Whereabouts(0, 0, 0, 0), Counting::plus),
        missing(counts.keySet()) + (down.complete() ? 0 : 1),
        followed(followUp.of(recall, things, announced.getFirst().time())),
        basis(announced, down, things, speaker),
        lifted(recall, speaker),
        projection.progress().ledgerTime());
  }

  private static RecallNotice.Followed followed(Progress progress) {
    return new RecallNotice.Followed(
        progress.holders().size(), progress.reached(), progress.returned(), progress.destroyed());
  }

  Progress progress(Recall recall) {
    List<StoredEvent> announced = records.events(recall.announced());
    return followUp.of(recall, things(recall, announced), announced.getFirst().time());
  }

  /// Sold pieces known to be opened: not for the public, since it tells how many have claimed.
  long opened(Recall recall) {
    return opened.atLeast(things(recall, records.events(recall.announced())));
  }

  /// What is recalled now; of a recall that was lifted, what was.
  private static Set<Subject> things(Recall recall, List<StoredEvent> announced) {
    if (recall.stands()) {
      return recall.things();
    }
    Set<Subject> named = new TreeSet<>();
    for (StoredEvent event : announced) {
      Things all = event.trace().things();
      all.lots().forEach(lot -> named.add(Subject.of(lot.lot())));
      all.items().forEach(item -> named.add(Subject.of(item)));
      all.units().forEach(unit -> named.add(Subject.of(unit)));
    }
    return named;
  }

  private Map<Lot, Whereabouts> counts(Set<Subject> things) {
    Map<Lot, Whereabouts> counts = new LinkedHashMap<>();
    things.stream()
        .flatMap(thing -> thing.lot().stream())
        .forEach(lot -> counts.put(lot, counting.lot(lot)));
    Map<Lot, List<ItemPlace>> single = new LinkedHashMap<>();
    List<Item> items = things.stream().flatMap(thing -> thing.item().stream()).toList();
    for (ItemPlace place : records.places(items)) {
      place
          .lot()
          .filter(lot -> !counts.containsKey(lot))
          .ifPresent(lot -> single.computeIfAbsent(lot, l -> new ArrayList<>()).add(place));
    }
    single.forEach((lot, places) -> counts.put(lot, Counting.items(places)));
    return counts;
  }

  private List<AffectedLot> affected(
      Recall recall,
      Set<Subject> things,
      Map<Lot, Whereabouts> counts,
      Genealogy down,
      Registry registry) {
    Optional<Lot> origin =
        origins.of(recall.party(), recall.id()).filter(lot -> !things.contains(Subject.of(lot)));
    Set<Subject> made = new TreeSet<>();
    down.edges().forEach(edge -> made.add(edge.output()));
    List<AffectedLot> lots = new ArrayList<>();
    counts.forEach(
        (lot, where) ->
            lots.add(
                new AffectedLot(
                    lot,
                    names(registry, lot.gtin()),
                    where.all(),
                    reason(things, made, origin, lot))));
    lots.sort(
        Comparator.comparingInt((AffectedLot lot) -> lot.why() instanceof Reason.Named ? 0 : 1)
            .thenComparing(lot -> lot.lot().elementString()));
    return lots;
  }

  private static Reason reason(
      Set<Subject> things, Set<Subject> made, Optional<Lot> origin, Lot lot) {
    if (!things.contains(Subject.of(lot))) {
      return new Reason.Holds();
    }
    if (made.contains(Subject.of(lot))) {
      return new Reason.Repacked();
    }
    return origin.<Reason>map(Reason.MadeFrom::new).orElseGet(Reason.Named::new);
  }

  private static Names names(Registry registry, Gtin gtin) {
    return registry
        .product(gtin)
        .map(Product::names)
        .orElseGet(() -> Names.of(Map.of("en", gtin.digits())));
  }

  /// Serial lists that aren't here: items of theirs can't be found.
  private long missing(Collection<Lot> lots) {
    return lots.stream()
        .flatMap(lot -> records.serialLists(lot).stream())
        .filter(list -> list.state() != SerialListView.State.PRESENT)
        .count();
  }

  private List<Evidence> basis(
      List<StoredEvent> announced, Genealogy down, Set<Subject> things, Speaker speaker) {
    Set<EventRef> refs = new LinkedHashSet<>();
    announced.forEach(event -> refs.add(event.ref()));
    down.edges().stream()
        .filter(edge -> things.contains(edge.output()))
        .forEach(edge -> refs.add(edge.by()));
    records.upstream(things).edges().stream()
        .filter(edge -> things.contains(edge.output()))
        .forEach(edge -> refs.add(edge.by()));
    return records.events(refs.stream().limit(MOST_BASIS).toList()).stream()
        .map(event -> speaker.evidence(told(event)))
        .toList();
  }

  private Optional<Evidence> lifted(Recall recall, Speaker speaker) {
    return recall.stands()
        ? Optional.empty()
        : records.events(recall.lifted()).stream()
            .reduce((earlier, later) -> later)
            .map(event -> speaker.evidence(told(event)));
  }

  private static Told told(StoredEvent event) {
    return new Told(
        event.trace(),
        event.party(),
        event.key(),
        event.statement(),
        event.ref().position(),
        event.ref().index(),
        event.ledgerTime());
  }
}
