package suyuan.verifier.fault;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import suyuan.model.registry.Product;
import suyuan.verifier.fault.engine.Exposed;
import suyuan.verifier.fault.engine.Picture;

/// Whom use in the home may have reached. No record tells; only that a claim came later than the
/// period after opening (PAO) allows makes it likely, for whoever opened it when it was bought.
final class Misuse {
  /// Of all pieces, kept or used in a way that spoils them: stated, not seen.
  private static final double ANYBODY = 0.05;

  private static final float WITHIN_PAO = 0.03f;
  private static final float PAST_PAO = 0.5f;

  private Misuse() {}

  static Exposed of(Population all, Iterable<Picture.Claim> claims, Optional<Product> product) {
    Map<Integer, Float> members = new TreeMap<>();
    for (Picture.Claim claim : claims) {
      if (claim.item() < all.size() && all.items().get(claim.item()).soldAt().isPresent()) {
        Instant sold = Instant.ofEpochMilli(all.items().get(claim.item()).soldAt().getAsLong());
        members.merge(claim.item(), likely(sold, claim.made(), product), Math::max);
      }
    }
    int[] items = members.keySet().stream().mapToInt(Integer::intValue).toArray();
    float[] probabilities = new float[items.length];
    for (int i = 0; i < items.length; i++) {
      probabilities[i] = members.getOrDefault(items[i], 0f);
    }
    return Exposed.of(items, probabilities, ANYBODY);
  }

  private static float likely(Instant sold, Instant claimed, Optional<Product> product) {
    return product
        .flatMap(Product::monthsAfterOpening)
        .map(months -> sold.atOffset(ZoneOffset.UTC).plusMonths(months).toInstant())
        .filter(end -> end.isBefore(claimed))
        .map(_ -> PAST_PAO)
        .orElse(WITHIN_PAO);
  }
}
