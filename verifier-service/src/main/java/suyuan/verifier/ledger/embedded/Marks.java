package suyuan.verifier.ledger.embedded;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import suyuan.model.admission.LotMark;
import suyuan.model.gs1.Lot;
import suyuan.model.ledger.Flag;

/// The small records of marked lots: which marks stand, each with its causes.
final class Marks {
  private final Map<Lot, Set<Cause>> causes = new HashMap<>();

  /// Why a lot is marked.
  private record Cause(Flag.Kind kind, String name) {}

  void apply(LotMark mark) {
    Set<Cause> standing = causes.computeIfAbsent(mark.lot(), lot -> new HashSet<>());
    Cause cause = new Cause(mark.kind(), mark.cause());
    if (mark.set()) {
      standing.add(cause);
    } else {
      standing.remove(cause);
    }
  }

  Set<Flag.Kind> of(Lot lot) {
    Set<Flag.Kind> kinds = EnumSet.noneOf(Flag.Kind.class);
    causes.getOrDefault(lot, Set.of()).forEach(cause -> kinds.add(cause.kind()));
    return kinds;
  }

  Marks copy() {
    Marks copy = new Marks();
    causes.forEach((lot, standing) -> copy.causes.put(lot, new HashSet<>(standing)));
    return copy;
  }
}
