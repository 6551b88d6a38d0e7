package suyuan.verifier.fault.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import suyuan.verifier.fault.engine.Picture.Claim;

/// Bounds what one source can do: whoever stands behind many claims counts as few. A hundred claims
/// of one consumer weigh as one, and so do those about one shop's pieces that come within three
/// days; twenty from one shop over the weeks as six: people who stand at the same counter talk.
final class Sources {
  private final List<Set<String>> ofClaim;
  private final double[] weights;

  private Sources(List<Set<String>> ofClaim, boolean[] usable) {
    this.ofClaim = ofClaim;
    this.weights = new double[usable.length];
    Arrays.setAll(weights, i -> usable[i] ? 1 : 0);
  }

  /// Weight of each claim, 0 to 1; 0 if it isn't usable. The strictest bounds are laid on first.
  ///
  /// @param claims in order of time
  static double[] weights(List<Claim> claims, boolean[] usable, Map<String, Double> mostByKind) {
    Sources sources = new Sources(all(claims), usable);
    for (double most : new TreeSet<>(mostByKind.values())) {
      sources.bound(most, mostByKind);
    }
    return sources.weights;
  }

  private static List<Set<String>> all(List<Claim> claims) {
    List<String> bursts = Bursts.of(claims);
    List<Set<String>> all = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      Set<String> sources = new HashSet<>(claims.get(i).influences());
      sources.add(bursts.get(i));
      all.add(sources);
    }
    return all;
  }

  /// Bounds the sources of those kinds that count `most`.
  private void bound(double most, Map<String, Double> mostByKind) {
    Map<String, Double> sums = new HashMap<>();
    for (int i = 0; i < weights.length; i++) {
      for (String source : ofClaim.get(i)) {
        if (mostByKind.getOrDefault(kind(source), 0.0) == most) {
          sums.merge(source, weights[i], Double::sum);
        }
      }
    }
    for (int i = 0; i < weights.length; i++) {
      double sum =
          ofClaim.get(i).stream()
              .mapToDouble(one -> sums.getOrDefault(one, 0.0))
              .reduce(0, Math::max);
      weights[i] *= sum > most ? most / sum : 1;
    }
  }

  private static String kind(String source) {
    int colon = source.indexOf(':');
    return colon < 0 ? source : source.substring(0, colon);
  }
}
