package suyuan.model.history;

import java.math.BigDecimal;
import java.util.Optional;
import suyuan.model.gs1.Dimension;
import suyuan.model.gs1.Gs1Exception;
import suyuan.model.gs1.Quantity;
import suyuan.model.gs1.Unit;
import suyuan.model.registry.Product;
import suyuan.model.registry.Registry;
import suyuan.model.trace.LotAmount;

/// An amount of a lot in the smallest unit of its dimension, so that amounts add up whatever unit
/// they were given in. A product's own conversions (a carton is 24 pieces) lead to its base unit.
record Amount(Subject lot, String unit, BigDecimal value) {

  static Amount of(LotAmount given, Registry registry) {
    Quantity small = smallest(given, registry);
    return new Amount(Subject.of(given.lot()), small.unit().code(), small.amount());
  }

  /// An amount that leaves the bounds on the way stays in its unit, and adds up with its like.
  private static Quantity smallest(LotAmount given, Registry registry) {
    try {
      return smallest(
          registry
              .product(given.lot().gtin())
              .flatMap(product -> converted(given.quantity(), product))
              .orElse(given.quantity()));
    } catch (Gs1Exception e) {
      return given.quantity();
    }
  }

  static Amount pieces(Subject lot, long count) {
    return new Amount(lot, Unit.C62.code(), BigDecimal.valueOf(count));
  }

  /// From a content's `lot|unit`.
  static Amount ofKey(String key, BigDecimal value) {
    int bar = key.lastIndexOf('|');
    return new Amount(Subject.parse(key.substring(0, bar)), key.substring(bar + 1), value);
  }

  String key() {
    return lot + "|" + unit;
  }

  Amount negated() {
    return new Amount(lot, unit, value.negate());
  }

  private static Optional<Quantity> converted(Quantity given, Product product) {
    if (given.unit().dimension() == product.baseUnit().dimension()) {
      return Optional.empty();
    }
    return product.conversions().stream()
        .filter(conversion -> conversion.unit() == given.unit())
        .findFirst()
        .map(c -> new Quantity(given.amount().multiply(c.factor()), product.baseUnit()));
  }

  private static Quantity smallest(Quantity quantity) {
    return switch (quantity.unit().dimension()) {
      case Dimension.MASS -> quantity.in(Unit.GRM);
      case Dimension.VOLUME -> quantity.in(Unit.MLT);
      case Dimension.LENGTH -> quantity.in(Unit.MMT);
      case Dimension.COUNT -> quantity.in(Unit.C62);
      case Dimension.TEMPERATURE, Dimension.SHARE -> quantity;
    };
  }
}
