package suyuan.verifier.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import suyuan.model.gs1.Lot;
import suyuan.model.registry.Product;
import suyuan.verifier.fault.engine.Exposed;
import suyuan.verifier.fault.engine.Stage;

/// Time in storage as a candidate: pieces that were sold when more than a third of their shelf life
/// was over, as retailers divide it.
///
/// @param limit from making to sale
record Kept(Duration limit) {
  static final String KEY = "storage-time";

  /// Empty where the product states no shelf life.
  static Optional<Kept> of(Optional<Product> product) {
    return product.flatMap(Product::shelfLifeDays).map(days -> new Kept(Duration.ofDays(days / 3)));
  }

  Candidate candidate() {
    return new Candidate(
        Stage.STORAGE_TIME,
        KEY,
        Said.inAll(words -> words.say("fault.kept", limit.toDays())),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  Exposed reached(Population all, Map<Lot, Instant> made) {
    BitSet late = new BitSet();
    made.forEach(
        (lot, time) -> {
          long last = time.plus(limit).toEpochMilli();
          all.numbers(lot)
              .filter(n -> all.items().get(n).soldAt().orElse(Long.MIN_VALUE) > last)
              .forEach(late::set);
        });
    return all.some(late);
  }
}
