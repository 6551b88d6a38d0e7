package suyuan.verifier.fault;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import suyuan.model.gs1.Sscc;
import suyuan.model.trace.Things;
import suyuan.model.trace.TraceEvent.Packed;

/// What was packed in which unit, ever: items by their number in a population, units in units.
final class Cartons {
  private static final int[] NONE = {};

  private final Population all;
  private final Map<Sscc, int[]> items = new HashMap<>();
  private final Map<Sscc, Set<Sscc>> inside = new HashMap<>();
  private final Map<Sscc, Set<Sscc>> around = new HashMap<>();

  Cartons(Population all) {
    this.all = all;
  }

  void add(Packed packing) {
    Sscc parent = packing.parent();
    items.merge(parent, numbers(packing.children()).toArray(), Cartons::both);
    for (Sscc unit : packing.children().units()) {
      if (!unit.equals(parent)) {
        inside.computeIfAbsent(parent, _ -> new HashSet<>()).add(unit);
        around.computeIfAbsent(unit, _ -> new HashSet<>()).add(parent);
      }
    }
  }

  private IntStream numbers(Things things) {
    return things.items().stream().mapToInt(all::number).filter(number -> number >= 0);
  }

  private static int[] both(int[] some, int[] more) {
    return IntStream.concat(Arrays.stream(some), Arrays.stream(more)).toArray();
  }

  /// The single items among these things, and in their units, and in the units in those.
  BitSet items(Things things) {
    BitSet numbers = new BitSet();
    numbers(things).forEach(numbers::set);
    for (Sscc unit : within(things.units())) {
      Arrays.stream(items.getOrDefault(unit, NONE)).forEach(numbers::set);
    }
    return numbers;
  }

  /// These units, and all that were ever in them.
  Set<Sscc> within(Collection<Sscc> units) {
    return reach(units, inside);
  }

  /// These units, and all that they were ever in.
  Set<Sscc> around(Collection<Sscc> units) {
    return reach(units, around);
  }

  private static Set<Sscc> reach(Collection<Sscc> from, Map<Sscc, Set<Sscc>> next) {
    Set<Sscc> seen = new HashSet<>(from);
    Deque<Sscc> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      next.getOrDefault(open.pop(), Set.of()).stream().filter(seen::add).forEach(open::push);
    }
    return seen;
  }
}
