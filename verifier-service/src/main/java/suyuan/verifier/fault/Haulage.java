package suyuan.verifier.fault;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import suyuan.model.trace.Things;
import suyuan.verifier.report.Told;

/// How a picture's lots travelled and were kept: what happened to their single items, and to the
/// units that these were ever packed in, in order of event time.
///
/// @param own what happened to the lot that is asked about
/// @param all what happened to any of the lots, `own` included
/// @param byThing the same by each item and unit that it names, those inside its units included
record Haulage(List<Told> own, List<Told> all, Cartons cartons, Map<Object, List<Told>> byThing) {

  static Haulage of(List<Told> own, List<Told> all, Cartons cartons) {
    Map<Object, List<Told>> byThing = new HashMap<>();
    for (Told told : all) {
      things(told.event().things(), cartons)
          .forEach(thing -> byThing.computeIfAbsent(thing, _ -> new ArrayList<>()).add(told));
    }
    return new Haulage(own, all, cartons, byThing);
  }

  private static Stream<Object> things(Things things, Cartons cartons) {
    return Stream.concat(things.items().stream(), cartons.within(things.units()).stream());
  }

  /// What else happened to some of these goods, in order of event time.
  List<Told> about(Things things) {
    Set<Told> events = new LinkedHashSet<>();
    things(things, cartons).forEach(one -> events.addAll(byThing.getOrDefault(one, List.of())));
    return events.stream()
        .sorted(Comparator.comparing(Told::time).thenComparing(Told::ref))
        .toList();
  }
}
