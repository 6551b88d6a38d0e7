package suyuan.verifier.fault;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import suyuan.model.gs1.Lot;
import suyuan.verifier.fault.engine.Stage;

/// What a lot's making has in common with the product's other lots.
///
/// @param sharing lots by key of material and line; of a line those that it made in the days around
/// @param made when the last of each lot was made, as far as told
record Kinship(Map<String, Set<Lot>> sharing, Map<Lot, Instant> made) {

  /// @param making what is known of how another lot was made
  static Kinship of(Makings own, List<Lot> lots, Function<Lot, Makings> making) {
    Lot lot = own.lot();
    Map<String, Set<Lot>> sharing = new HashMap<>();
    own.of().forEach(one -> sharing.put(one.key(), new HashSet<>(Set.of(lot))));
    Map<Lot, Instant> made = new HashMap<>();
    own.made().ifPresent(time -> made.put(lot, time));
    for (Lot other : lots) {
      if (!other.equals(lot)) {
        Makings theirs = making.apply(other);
        theirs.made().ifPresent(time -> made.put(other, time));
        boolean isNear = own.isNear(theirs);
        theirs.of().stream()
            .filter(one -> isNear || one.stage() != Stage.LINE)
            .forEach(one -> sharing.computeIfPresent(one.key(), (_, some) -> with(some, other)));
      }
    }
    return new Kinship(sharing, made);
  }

  private static Set<Lot> with(Set<Lot> lots, Lot other) {
    lots.add(other);
    return lots;
  }
}
