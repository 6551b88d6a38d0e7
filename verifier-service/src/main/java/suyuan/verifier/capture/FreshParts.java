package suyuan.verifier.capture;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Parts that were taken in just now, as far as there is room: who brings them to the ledger
/// needn't read them a second time.
@Singleton
final class FreshParts {
  /// Canonical bytes of the events kept; in memory they take some ten times as much.
  private static final long ROOM = 2 << 20;

  /// Another replica of the node may be at work on a job; its parts are never asked for here.
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final InstantSource clock;
  private final Map<Key, Kept> kept = new LinkedHashMap<>();
  private long bytes;

  FreshParts(InstantSource clock) {
    this.clock = clock;
  }

  private record Key(long job, int ordinal) {}

  private record Kept(Packed events, Instant since) {}

  /// Keeps a part if there is room.
  synchronized void keep(long job, int ordinal, Packed events) {
    Instant now = clock.instant();
    forgetBefore(now.minus(LONGEST));
    if (bytes + events.size() <= ROOM
        && kept.putIfAbsent(new Key(job, ordinal), new Kept(events, now)) == null) {
      bytes += events.size();
    }
  }

  /// Hands the part over, once.
  synchronized Optional<Packed> take(long job, int ordinal) {
    Optional<Packed> found =
        Optional.ofNullable(kept.remove(new Key(job, ordinal))).map(Kept::events);
    found.ifPresent(events -> bytes -= events.size());
    return found;
  }

  private void forgetBefore(Instant time) {
    Iterator<Kept> eldest = kept.values().iterator();
    while (eldest.hasNext()) {
      Kept next = eldest.next();
      if (!next.since().isBefore(time)) {
        return;
      }
      bytes -= next.events().size();
      eldest.remove();
    }
  }
}
