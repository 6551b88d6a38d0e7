package suyuan.verifier.fault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import suyuan.model.gs1.Lot;
import suyuan.verifier.fault.engine.Exposed;

/// Claims that name a lot and no serial, numbered after the population's items. Nobody knows which
/// piece they are about, nor whether it was bought: half of their word counts for a piece of that
/// lot, the other half for any piece at all.
final class Unnamed {
  private static final double TRUST = 0.5;

  private final Population all;
  private final List<Lot> lots = new ArrayList<>();

  Unnamed(Population all) {
    this.all = all;
  }

  /// Number of the thing that a claim about this lot is about.
  int add(Lot lot) {
    lots.add(lot);
    return all.size() + lots.size() - 1;
  }

  int count() {
    return lots.size();
  }

  /// The same cause with how likely it is that it reached what these claims are about.
  Exposed among(Exposed reached) {
    if (lots.isEmpty() || reached.rest() > 0) {
      return reached;
    }
    double anywhere = all.share(reached);
    Map<Lot, Float> shares = new HashMap<>();
    int[] items = new int[reached.size() + lots.size()];
    float[] probabilities = new float[items.length];
    for (int n = 0; n < reached.size(); n++) {
      items[n] = reached.item(n);
      probabilities[n] = (float) reached.listed(n);
    }
    for (int i = 0; i < lots.size(); i++) {
      items[reached.size() + i] = all.size() + i;
      probabilities[reached.size() + i] =
          shares.computeIfAbsent(
              lots.get(i),
              lot -> (float) (TRUST * all.share(reached, lot) + (1 - TRUST) * anywhere));
    }
    return Exposed.of(items, probabilities);
  }
}
