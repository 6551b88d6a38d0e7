package suyuan.verifier.report;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import suyuan.model.gs1.Gtin;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.Registry;
import suyuan.verifier.ledger.Ledger;
import suyuan.verifier.ledger.LedgerUnavailable;
import suyuan.verifier.projection.ReadModel;

/// The registry as of moments ago: names and products change rarely, scans are many. Where the
/// ledger is out of reach, that of the read model.
@Singleton
public final class CurrentRegistry {
  private static final Duration FRESH = Duration.ofSeconds(2);

  private final Ledger ledger;
  private final ReadModel model;
  private final InstantSource clock;
  private final AtomicBoolean reading = new AtomicBoolean();
  private volatile Optional<View> view = Optional.empty();

  CurrentRegistry(Ledger ledger, ReadModel model, InstantSource clock) {
    this.ledger = ledger;
    this.model = model;
    this.clock = clock;
  }

  private record View(Speaker speaker, Instant until) {}

  public Registry now() {
    return speaker().registry();
  }

  /// Whether the product is this party's own.
  public boolean owns(PartyId party, Gtin gtin) {
    return now().product(gtin).filter(product -> product.owner().equals(party)).isPresent();
  }

  /// Speaks the names of now. Where they have aged, one caller reads them anew and the others go on
  /// with what there is.
  public Speaker speaker() {
    Instant now = clock.instant();
    Optional<View> known = view;
    if (known.isEmpty()) {
      return read(now).speaker();
    }
    if (now.isAfter(known.get().until()) && reading.compareAndSet(false, true)) {
      try {
        return read(now).speaker();
      } finally {
        reading.set(false);
      }
    }
    return known.get().speaker();
  }

  private Registry registry() {
    try {
      return ledger.registry();
    } catch (LedgerUnavailable e) {
      return model.registry();
    }
  }

  private View read(Instant now) {
    View fresh = new View(new Speaker(registry()), now.plus(FRESH));
    view = Optional.of(fresh);
    return fresh;
  }
}
