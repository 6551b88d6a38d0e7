package suyuan.verifier.report;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import suyuan.model.registry.Registry;
import suyuan.verifier.ledger.Ledger;

/// The registry as of a second ago at most: names and products change rarely, scans are many.
@Singleton
public final class CurrentRegistry {
  private static final Duration FRESH = Duration.ofSeconds(1);

  private final Ledger ledger;
  private final InstantSource clock;
  private volatile Optional<View> view = Optional.empty();

  CurrentRegistry(Ledger ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  private record View(Registry registry, Instant until) {}

  public Registry now() {
    Instant now = clock.instant();
    return view.filter(one -> now.isBefore(one.until())).orElseGet(() -> read(now)).registry();
  }

  private View read(Instant now) {
    View fresh = new View(ledger.registry(), now.plus(FRESH));
    view = Optional.of(fresh);
    return fresh;
  }
}
