package suyuan.verifier.fault.engine;

import java.util.ArrayList;
import java.util.List;
import suyuan.verifier.fault.engine.Diagnosis.Aliases;
import suyuan.verifier.fault.engine.Diagnosis.Separator;
import suyuan.verifier.fault.engine.Diagnosis.Separator.How;
import suyuan.verifier.fault.engine.PhysicalRecord.Says;

/// Groups the leading causes that reach nearly the same items, and looks for what would tell them
/// apart.
record Likeness(Pass pass) {
  private static final double ALIKE = 0.8;
  private static final int MOST = 12;
  private static final double LEAST_POSTERIOR = 0.005;

  List<Aliases> groups(int[] ranking) {
    List<Integer> left = new ArrayList<>();
    for (int c : ranking) {
      if (left.size() < MOST && pass.posterior(c) >= LEAST_POSTERIOR) {
        left.add(c);
      }
    }
    List<Aliases> groups = new ArrayList<>();
    while (!left.isEmpty()) {
      int leader = left.removeFirst();
      List<Integer> alike = left.stream().filter(c -> jaccard(leader, c) >= ALIKE).toList();
      if (!alike.isEmpty()) {
        left.removeAll(alike);
        List<String> keys = new ArrayList<>(List.of(cause(leader).key()));
        alike.forEach(c -> keys.add(cause(c).key()));
        groups.add(new Aliases(keys, separator(cause(leader), cause(alike.getFirst()))));
      }
    }
    return groups;
  }

  private Cause cause(int index) {
    return pass.makeup().picture().causes().get(index);
  }

  /// Shared over united exposure, by membership.
  private double jaccard(int one, int other) {
    Overlap overlap = new Overlap(cause(one).exposed(), cause(other).exposed());
    return overlap.jaccard(pass.makeup().picture().items().size());
  }

  private Separator separator(Cause leader, Cause next) {
    for (Cause cause : List.of(leader, next)) {
      if (cause.records().stream().anyMatch(one -> one.says() == Says.MISSING)) {
        return new Separator(How.OWED_RECORD, cause.key(), -1);
      }
    }
    int only = only(leader.exposed(), next.exposed());
    if (only >= 0) {
      return new Separator(How.TEST_ITEMS, leader.key(), only);
    }
    int other = only(next.exposed(), leader.exposed());
    return other >= 0
        ? new Separator(How.TEST_ITEMS, next.key(), other)
        : new Separator(How.INSPECT, leader.key(), -1);
  }

  /// An item that one reaches and the other doesn't, an unsold one if there is any; -1: none.
  private int only(Exposed one, Exposed other) {
    int found = -1;
    for (int n = 0; n < one.size(); n++) {
      int item = one.item(n);
      if (one.listed(n) > 0.5 && other.probability(item) < 0.5) {
        if (pass.makeup().picture().items().soldDay(item) == Items.UNSOLD) {
          return item;
        }
        found = found < 0 ? item : found;
      }
    }
    return found;
  }
}
