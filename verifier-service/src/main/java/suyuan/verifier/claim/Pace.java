package suyuan.verifier.claim;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// How many claims one address may make: enough for a family, too few for a flood. Addresses are
/// kept in memory for minutes only.
final class Pace {
  private static final int MOST = 20;
  private static final Duration WINDOW = Duration.ofMinutes(10);

  private final Cache<String, AtomicInteger> made =
      Caffeine.newBuilder().expireAfterWrite(WINDOW).maximumSize(100_000).build();

  boolean allows(String address) {
    return made.get(address, _ -> new AtomicInteger()).incrementAndGet() <= MOST;
  }
}
