package suyuan.verifier.capture;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import suyuan.model.gs1.Gtin;
import suyuan.model.registry.Product;
import suyuan.model.trace.Things;
import suyuan.verifier.coldchain.AllowedRange;
import suyuan.verifier.coldchain.Kinetics;
import suyuan.verifier.http.Problem;
import suyuan.verifier.ledger.Ledger;

/// The temperatures that goods allow, by the signed master data of their products: of several, the
/// range that all of them allow, and the highest activation energy.
@Singleton
final class LimitsOfGoods {
  private final Ledger ledger;
  private final UnitContents contents;

  LimitsOfGoods(Ledger ledger, UnitContents contents) {
    this.ledger = ledger;
    this.contents = contents;
  }

  /// @param range empty if no product among the goods states limits
  record Stated(Optional<AllowedRange> range, Kinetics kinetics) {}

  Stated of(Things things) {
    List<Product> products = products(things);
    double energy =
        products.stream()
            .map(Product::activationEnergy)
            .mapToDouble(BigDecimal::doubleValue)
            .max()
            .orElse(0);
    return new Stated(range(products), energy > 0 ? new Kinetics(energy) : Kinetics.USP);
  }

  private List<Product> products(Things things) {
    Stream<Gtin> named =
        Stream.concat(
            things.items().stream().map(item -> item.gtin()),
            things.lots().stream().map(amount -> amount.lot().gtin()));
    Stream<Gtin> inside = things.units().isEmpty() ? Stream.of() : contents.of(things.units());
    return Stream.concat(named, inside)
        .distinct()
        .map(gtin -> ledger.registry().product(gtin))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<AllowedRange> range(List<Product> products) {
    List<Product.Limits> limits =
        products.stream().map(Product::limits).flatMap(Optional::stream).toList();
    Optional<BigDecimal> min = limits.stream().map(Product.Limits::min).max(BigDecimal::compareTo);
    Optional<BigDecimal> max = limits.stream().map(Product.Limits::max).min(BigDecimal::compareTo);
    if (min.isEmpty() || max.isEmpty()) {
      return Optional.empty();
    }
    if (min.get().compareTo(max.get()) > 0) {
      throw Problem.of(
              HttpStatus.UNPROCESSABLE_ENTITY,
              "no-common-limits",
              "These goods have no temperature in common; send one event for each product.")
          .with("field", "event")
          .asException();
    }
    return Optional.of(new AllowedRange(min.get(), max.get()));
  }
}
