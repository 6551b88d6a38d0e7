package suyuan.verifier.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import suyuan.model.history.EventRef;
import suyuan.model.trace.TraceEvent;

/// Events without those that their authors have declared void.
public final class Standing {
  private static final Comparator<Told> IN_TIME =
      Comparator.comparing(Told::time).thenComparing(Told::ref);

  private Standing() {}

  /// Each once, in order of time.
  ///
  /// @param events with the declarations that void some of them
  public static List<Told> among(Collection<Told> events) {
    Set<String> voided =
        events.stream()
            .filter(told -> told.event() instanceof TraceEvent.Corrected)
            .map(Amendments::voided)
            .collect(Collectors.toSet());
    Set<EventRef> seen = new HashSet<>();
    return events.stream()
        .filter(told -> !voided.contains(Amendments.name(told)) && seen.add(told.ref()))
        .sorted(IN_TIME)
        .toList();
  }
}
