package suyuan.verifier.projection;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReentrantLock;
import suyuan.model.gs1.Gtin;
import suyuan.model.ledger.Position;
import suyuan.model.registry.Product;
import suyuan.model.registry.RegistryRecord.ProductPublished;

/// Every version of every product, by the ledger time at which it was published. Only its owner
/// publishes a product, and at once, so each such registration holds.
@Singleton
@Requires(beans = ReadModel.class)
public final class ProductVersions {
  private static final Duration FRESH = Duration.ofSeconds(2);
  private static final int PAGE = 1_000;

  private final ReadModel model;
  private final InstantSource clock;
  private final Map<Gtin, NavigableMap<Instant, Product>> versions = new ConcurrentHashMap<>();
  private final ReentrantLock reading = new ReentrantLock();
  private volatile Instant until = Instant.EPOCH;
  private volatile Position read = Position.START;

  ProductVersions(ReadModel model, InstantSource clock) {
    this.model = model;
    this.clock = clock;
  }

  /// The version that was in force at that time; the first one for what was made before it was
  /// published. Empty if there is none.
  public Optional<Product> at(Gtin gtin, Instant time) {
    refresh();
    NavigableMap<Instant, Product> known = versions.getOrDefault(gtin, new TreeMap<>());
    return Optional.ofNullable(known.floorEntry(time))
        .or(() -> Optional.ofNullable(known.firstEntry()))
        .map(Map.Entry::getValue);
  }

  /// Where what was read has aged, one caller reads on and the others go on with what there is.
  private void refresh() {
    if (clock.instant().isBefore(until) || !reading.tryLock()) {
      return;
    }
    try {
      List<StoredRegistration> page;
      do {
        page = model.registrations(read, PAGE);
        page.forEach(this::take);
      } while (page.size() == PAGE);
      until = clock.instant().plus(FRESH);
    } finally {
      reading.unlock();
    }
  }

  private void take(StoredRegistration stored) {
    if (stored.registration().change() instanceof ProductPublished(Product product)) {
      versions
          .computeIfAbsent(product.gtin(), _ -> new ConcurrentSkipListMap<>())
          .put(stored.ledgerTime(), product);
    }
    read = stored.position();
  }
}
