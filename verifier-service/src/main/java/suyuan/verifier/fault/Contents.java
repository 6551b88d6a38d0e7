package suyuan.verifier.fault;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import suyuan.model.gs1.Item;
import suyuan.model.gs1.Sscc;
import suyuan.model.trace.Things;
import suyuan.model.trace.TraceEvent.Packed;
import suyuan.verifier.report.Told;

/// What was packed in which unit, ever, by the events at hand.
final class Contents {
  private final Map<Sscc, List<Things>> packed = new HashMap<>();

  Contents(List<Told> events) {
    for (Told told : events) {
      if (told.event() instanceof Packed packing) {
        packed.computeIfAbsent(packing.parent(), _ -> new ArrayList<>()).add(packing.things());
      }
    }
  }

  /// The single items among these things, and in their units, and in the units in those.
  Set<Item> items(Things things) {
    Set<Item> items = new HashSet<>(things.items());
    Set<Sscc> seen = new HashSet<>(things.units());
    Deque<Sscc> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      for (Things inside : packed.getOrDefault(open.pop(), List.of())) {
        items.addAll(inside.items());
        inside.units().stream().filter(seen::add).forEach(open::push);
      }
    }
    return items;
  }
}
