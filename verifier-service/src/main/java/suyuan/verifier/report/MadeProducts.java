package suyuan.verifier.report;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import suyuan.model.gs1.Gtin;
import suyuan.model.gs1.Lot;
import suyuan.model.registry.Product;
import suyuan.model.trace.TraceEvent.BatchProduced;
import suyuan.model.trace.TraceEvent.SerialsCommissioned;
import suyuan.verifier.projection.ProductVersions;

/// The version of a product by which a lot is judged: limits, activation energy and shelf life as
/// they were when it was made, not as they are now.
@Singleton
@Requires(beans = ProductVersions.class)
public final class MadeProducts {
  private final ProductVersions versions;
  private final CurrentRegistry registry;

  MadeProducts(ProductVersions versions, CurrentRegistry registry) {
    this.versions = versions;
    this.registry = registry;
  }

  /// @param events on the lot; where none tells of its making, the current version
  public Optional<Product> of(Lot lot, List<Told> events) {
    return made(lot, events)
        .flatMap(time -> versions.at(lot.gtin(), time))
        .or(() -> registry.now().product(lot.gtin()));
  }

  /// The version in force at a time.
  public Optional<Product> at(Gtin gtin, Instant time) {
    return versions.at(gtin, time);
  }

  Optional<Product> of(Dossier dossier) {
    return dossier
        .subject()
        .lot()
        .map(lot -> of(lot, dossier.events()))
        .orElseGet(() -> registry.now().product(dossier.subject().gtin()));
  }

  /// When it was made; where only its serials' giving out is told, when that was.
  private static Optional<Instant> made(Lot lot, List<Told> events) {
    return events.stream()
        .filter(told -> makes(told, lot))
        .map(Told::time)
        .reduce((first, last) -> last)
        .or(
            () ->
                events.stream()
                    .filter(
                        told ->
                            told.event() instanceof SerialsCommissioned one
                                && one.lot().equals(lot))
                    .map(Told::time)
                    .findFirst());
  }

  private static boolean makes(Told told, Lot lot) {
    return told.event() instanceof BatchProduced made
        && made.making().outputs().lots().stream().anyMatch(one -> one.lot().equals(lot));
  }
}
