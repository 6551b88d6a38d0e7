package suyuan.verifier.fault.evaluation;

import java.util.Arrays;
import java.util.List;
import suyuan.verifier.fault.engine.Cause;
import suyuan.verifier.fault.engine.Exposed;
import suyuan.verifier.fault.engine.Picture;

/// The scores of others: the share of the outbreak that a thing could explain (FoodChain-Lab) and
/// Ochiai's coefficient from fault localisation in programs. Causes that reach everything have no
/// share score: it would always be the greatest.
final class Rivals {
  private Rivals() {}

  static double[] share(Picture picture) {
    return picture.causes().stream()
        .mapToDouble(one -> one.exposed().rest() > 0 ? 0 : claimed(one, picture))
        .toArray();
  }

  static double[] ochiai(Picture picture) {
    return picture.causes().stream()
        .mapToDouble(one -> claimed(one, picture) / Math.sqrt(reached(one, picture)))
        .toArray();
  }

  private static double claimed(Cause cause, Picture picture) {
    return picture.claims().stream()
        .mapToDouble(claim -> cause.exposed().probability(claim.item()))
        .sum();
  }

  private static double reached(Cause cause, Picture picture) {
    Exposed exposed = cause.exposed();
    double sum = exposed.rest() * (picture.items().size() - exposed.size());
    for (int n = 0; n < exposed.size(); n++) {
      sum += exposed.listed(n);
    }
    return sum;
  }

  /// Chance that a true cause is among the first `places`, ties broken by lot.
  static double credit(double[] scores, List<Integer> truth, int places) {
    double best = truth.stream().mapToDouble(one -> scores[one]).max().orElse(0);
    if (best <= 0) {
      return 0;
    }
    long above = Arrays.stream(scores).filter(score -> score > best + 1e-12).count();
    long tied = Arrays.stream(scores).filter(score -> Math.abs(score - best) <= 1e-12).count();
    long own = truth.stream().filter(one -> Math.abs(scores[one] - best) <= 1e-12).count();
    return Math.clamp((double) own * (places - above) / tied, 0, 1);
  }
}
