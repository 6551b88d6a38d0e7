package suyuan.verifier.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Function;
import suyuan.model.ledger.Position;

/// Keeps what was read from the read model for as long as the read model doesn't move on.
final class Stamped<K, V> {
  private final Cache<K, Entry<V>> kept;
  private final Function<K, V> read;

  private record Entry<V>(Position at, V value) {}

  Stamped(int most, Function<K, V> read) {
    this.kept = Caffeine.newBuilder().maximumSize(most).build();
    this.read = read;
  }

  /// The value as of this position or later.
  V get(K key, Position at) {
    Entry<V> known = kept.getIfPresent(key);
    if (known != null && known.at().equals(at)) {
      return known.value();
    }
    V value = read.apply(key);
    kept.put(key, new Entry<>(at, value));
    return value;
  }
}
