package suyuan.verifier.fault;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import suyuan.model.gs1.Lot;
import suyuan.model.gs1.Sscc;
import suyuan.model.history.EventRef;
import suyuan.model.history.Subject;
import suyuan.model.trace.TraceEvent.Packed;
import suyuan.verifier.projection.ReadModel;
import suyuan.verifier.projection.StoredEvent;
import suyuan.verifier.report.Reader;
import suyuan.verifier.report.Told;

/// Reads how lots travelled, in a few queries a lot: a carrier or a warehouse had other lots, too,
/// and what it didn't do to those speaks for it.
@Singleton
@Requires(beans = ReadModel.class)
final class Haulages {
  private static final int MOST_EVENTS = 100_000;
  private static final int AT_ONCE = 2_000;

  /// Items in cartons, on pallets, in containers.
  private static final int DEEPEST = 4;

  private final ReadModel model;
  private final Reader reader;

  Haulages(ReadModel model, Reader reader) {
    this.model = model;
    this.reader = reader;
  }

  /// @param all its lots are looked at; the numbers of its items are the cartons'
  Haulage of(Lot lot, Population all) {
    Reading reading = new Reading(new Cartons(all));
    Set<Sscc> own = new HashSet<>(model.units(lot, MOST_EVENTS));
    read(model.carriage(lot, MOST_EVENTS), reading, own);
    Set<EventRef> ownItems = Set.copyOf(reading.moves.keySet());
    Set<Sscc> units = new HashSet<>(own);
    for (Lot other : all.lots()) {
      if (!other.equals(lot)) {
        read(model.carriage(other, MOST_EVENTS), reading, units);
      }
    }
    Set<Sscc> open = Set.copyOf(units);
    for (int depth = 0; depth < DEEPEST && !open.isEmpty(); depth++) {
      Set<Sscc> outer = new HashSet<>();
      read(model.carriage(subjects(open), MOST_EVENTS), reading, outer);
      outer.removeAll(units);
      units.addAll(outer);
      open = outer;
    }
    return reading.haulage(ownItems, own);
  }

  private static List<Subject> subjects(Collection<Sscc> units) {
    return units.stream().map(Subject::of).toList();
  }

  /// What wasn't read yet, some at a time.
  ///
  /// @param parents units that things were packed in are put here
  private void read(List<EventRef> refs, Reading reading, Set<Sscc> parents) {
    List<EventRef> unread = refs.stream().filter(reading::isNew).toList();
    for (int from = 0; from < unread.size(); from += AT_ONCE) {
      List<StoredEvent> some =
          model.events(unread.subList(from, Math.min(from + AT_ONCE, unread.size())));
      some.forEach(stored -> packing(stored).ifPresent(one -> reading.add(stored, one, parents)));
      reader
          .read(some.stream().filter(stored -> !isPacking(stored)).toList())
          .forEach(reading::add);
    }
  }

  private static boolean isPacking(StoredEvent stored) {
    return stored.kind().equals("packed");
  }

  /// Read by itself: the reader would keep it, and there are very many.
  private static Optional<Packed> packing(StoredEvent stored) {
    return isPacking(stored) && stored.trace() instanceof Packed packing
        ? Optional.of(packing)
        : Optional.empty();
  }

  /// What was read so far; of packings the cartons only.
  private record Reading(Cartons cartons, Set<EventRef> packed, Map<EventRef, Told> moves) {
    Reading(Cartons cartons) {
      this(cartons, new HashSet<>(), new LinkedHashMap<>());
    }

    boolean isNew(EventRef ref) {
      return !packed.contains(ref) && !moves.containsKey(ref);
    }

    void add(StoredEvent stored, Packed packing, Set<Sscc> parents) {
      packed.add(stored.ref());
      cartons.add(packing);
      parents.add(packing.parent());
    }

    void add(Told told) {
      moves.put(told.ref(), told);
    }

    Haulage haulage(Set<EventRef> ownItems, Set<Sscc> ownUnits) {
      Set<Sscc> units = cartons.around(ownUnits);
      List<Told> all =
          moves.values().stream()
              .sorted(Comparator.comparing(Told::time).thenComparing(Told::ref))
              .toList();
      List<Told> own =
          all.stream()
              .filter(
                  told ->
                      ownItems.contains(told.ref())
                          || told.event().things().units().stream().anyMatch(units::contains))
              .toList();
      return Haulage.of(own, all, cartons);
    }
  }
}
