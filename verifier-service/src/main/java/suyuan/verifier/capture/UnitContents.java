package suyuan.verifier.capture;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import suyuan.model.gs1.Gtin;
import suyuan.model.gs1.Item;
import suyuan.model.gs1.Sscc;
import suyuan.model.history.Content;
import suyuan.verifier.ledger.Ledger;
import suyuan.verifier.projection.Projection;
import suyuan.verifier.projection.ReadModel;

/// What is in logistic units, as far as the records tell.
@Singleton
final class UnitContents {
  private static final Duration CATCH_UP = Duration.ofSeconds(10);
  private static final int GTIN_DIGITS = 14;
  private static final String LOT = "lot:";

  private final ReadModel records;
  private final Projection projection;
  private final Ledger ledger;

  UnitContents(ReadModel records, Projection projection, Ledger ledger) {
    this.records = records;
    this.projection = projection;
    this.ledger = ledger;
  }

  /// The products in these units; what was packed just now is waited for.
  Stream<Gtin> of(Collection<Sscc> units) {
    projection.awaitCaughtUp(ledger.head(), CATCH_UP);
    return units.stream().flatMap(this::of).distinct();
  }

  private Stream<Gtin> of(Sscc unit) {
    Optional<Content> content = records.content(unit);
    Stream<Gtin> amounts =
        content.stream()
            .flatMap(all -> all.all().keySet().stream())
            .filter(key -> key.startsWith(LOT))
            .map(key -> new Gtin(key.substring(LOT.length(), LOT.length() + GTIN_DIGITS)));
    return Stream.concat(amounts, records.items(unit).stream().map(Item::gtin));
  }
}
