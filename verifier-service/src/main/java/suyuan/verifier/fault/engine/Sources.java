package suyuan.verifier.fault.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import suyuan.verifier.fault.engine.Picture.Claim;

/// Bounds what one source can do: whoever stands behind many claims counts as few. A hundred claims
/// of one consumer weigh as one, ten from one shop as three: people who stand at the same counter
/// talk.
final class Sources {
  private Sources() {}

  /// Weight of each claim, 0 to 1; 0 if it isn't usable.
  static double[] weights(List<Claim> claims, boolean[] usable, Map<String, Double> mostByKind) {
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < usable.length; i++) {
      if (usable[i]) {
        claims.get(i).influences().forEach(one -> counts.merge(one, 1, Integer::sum));
      }
    }
    double[] weights = new double[usable.length];
    for (int i = 0; i < usable.length; i++) {
      weights[i] = usable[i] ? weight(claims.get(i), counts, mostByKind) : 0;
    }
    return weights;
  }

  private static double weight(
      Claim claim, Map<String, Integer> counts, Map<String, Double> mostByKind) {
    return claim.influences().stream()
        .mapToDouble(
            source ->
                mostByKind.getOrDefault(kind(source), Double.POSITIVE_INFINITY)
                    / counts.getOrDefault(source, 1))
        .reduce(1, Math::min);
  }

  private static String kind(String source) {
    int colon = source.indexOf(':');
    return colon < 0 ? source : source.substring(0, colon);
  }
}
