package suyuan.verifier.recall;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import suyuan.model.gs1.Item;
import suyuan.model.gs1.Lot;
import suyuan.model.gs1.Sscc;
import suyuan.model.history.Content;
import suyuan.model.history.Subject;
import suyuan.verifier.projection.Genealogy;
import suyuan.verifier.projection.ReadModel;
import suyuan.verifier.recall.RecallScope.Items;
import suyuan.verifier.recall.RecallScope.SerialRange;
import suyuan.verifier.recall.RecallScope.Suspected;
import suyuan.verifier.recall.RecallScope.Unit;
import suyuan.verifier.recall.RecallScope.WholeLot;

/// Finds what a recall reaches: into units by their content, forward through production, rework and
/// repacking, back to the sources.
@Singleton
final class Scoping {
  private static final int PAGE = 2_000;
  private static final int MOST_UNITS = 20_000;
  private static final int DEEPEST = 8;

  private final ReadModel records;

  Scoping(ReadModel records) {
    this.records = records;
  }

  Reach of(RecallScope scope) {
    Set<Subject> named = new HashSet<>();
    Set<Subject> from = new HashSet<>();
    boolean complete = true;
    switch (scope) {
      case WholeLot(Lot lot) -> {
        named.add(Subject.of(lot));
        complete = units(lot, from);
      }
      case SerialRange range -> complete = between(range, named);
      case Items(List<Item> items) -> items.forEach(item -> named.add(Subject.of(item)));
      case Unit(Sscc unit) -> inside(unit, named, DEEPEST);
      case Suspected _ -> throw new IllegalArgumentException("found by its analysis first");
    }
    return closed(named, from, complete);
  }

  /// These things and what was made of them. A lot goes on in the units that hold some of it.
  Reach of(Set<Subject> named) {
    Set<Subject> from = new HashSet<>();
    boolean complete = true;
    for (Subject thing : named) {
      complete &= thing.lot().map(lot -> units(lot, from)).orElse(true);
    }
    return closed(named, from, complete);
  }

  private boolean units(Lot lot, Set<Subject> from) {
    List<Sscc> units = records.units(lot, MOST_UNITS);
    units.forEach(unit -> from.add(Subject.of(unit)));
    return units.size() < MOST_UNITS;
  }

  private Reach closed(Set<Subject> named, Set<Subject> from, boolean complete) {
    from.addAll(named);
    Genealogy down = records.downstream(from);
    Genealogy up = records.upstream(named);
    Set<Subject> made = new HashSet<>();
    down.edges().forEach(edge -> made.add(edge.output()));
    Set<Subject> sources = new HashSet<>();
    up.edges().forEach(edge -> sources.add(edge.input()));
    return Reach.of(named, made, sources, complete && down.complete() && up.complete());
  }

  /// Whether any record tells of these things.
  boolean knows(Set<Subject> things) {
    return things.stream().anyMatch(this::knows);
  }

  private boolean knows(Subject thing) {
    return !records.docket(thing).moves().isEmpty()
        || thing.item().filter(item -> records.item(item).isKnown()).isPresent();
  }

  private boolean between(SerialRange range, Set<Subject> named) {
    Item first = new Item(range.lot().gtin(), range.from());
    if (records.item(first).lot().filter(range.lot()::equals).isPresent()) {
      named.add(Subject.of(first));
    }
    String after = range.from();
    while (true) {
      List<Item> page = records.items(range.lot(), after, PAGE);
      for (Item item : page) {
        if (item.serial().compareTo(range.to()) > 0) {
          return true;
        }
        if (named.size() == RecallScope.MOST_ITEMS) {
          return false;
        }
        named.add(Subject.of(item));
      }
      if (page.size() < PAGE) {
        return true;
      }
      after = page.getLast().serial();
    }
  }

  private void inside(Sscc unit, Set<Subject> named, int depth) {
    named.add(Subject.of(unit));
    records.items(unit).forEach(item -> named.add(Subject.of(item)));
    if (depth > 0) {
      for (String child : records.content(unit).map(Content::units).orElse(new TreeSet<>())) {
        inside(new Sscc(child), named, depth - 1);
      }
    }
  }
}
