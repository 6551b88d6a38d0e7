package suyuan.verifier.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Function;
import java.util.function.Predicate;
import suyuan.model.ledger.Position;

/// Keeps what was read from the read model for as long as the read model doesn't move on.
final class Stamped<K, V> {
  private final Cache<K, Entry<V>> kept;
  private final Function<K, V> read;
  private final Predicate<V> lasting;

  private record Entry<V>(Position at, V value) {}

  Stamped(int most, Function<K, V> read) {
    this(most, read, value -> true);
  }

  /// @param lasting whether only the ledger can change the value
  Stamped(int most, Function<K, V> read, Predicate<V> lasting) {
    this.kept = Caffeine.newBuilder().maximumSize(most).build();
    this.read = read;
    this.lasting = lasting;
  }

  /// The value as of this position or later.
  V get(K key, Position at) {
    Entry<V> known = kept.getIfPresent(key);
    if (known != null && known.at().equals(at)) {
      return known.value();
    }
    V value = read.apply(key);
    if (lasting.test(value)) {
      kept.put(key, new Entry<>(at, value));
    }
    return value;
  }
}
