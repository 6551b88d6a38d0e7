package suyuan.model.registry;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import suyuan.model.gs1.Gtin;
import suyuan.model.gs1.Unit;

/// Master data of a product or raw material, versioned and signed by its owner. Shelf life in days
/// when kept at `shelfLifeCelsius` (°C), period after opening in months (Regulation (EC) 1223/2009
/// art. 19), activation energy in kJ/mol (USP <1079>), temperature limits in °C. `registration` is
/// the official registration number (备案号).
public record Product(
    Gtin gtin,
    PartyId owner,
    int version,
    Names names,
    Unit baseUnit,
    List<Conversion> conversions,
    Optional<Limits> limits,
    BigDecimal activationEnergy,
    Optional<Integer> shelfLifeDays,
    Optional<BigDecimal> shelfLifeCelsius,
    Optional<Integer> monthsAfterOpening,
    boolean qualityCheckRequired,
    Optional<String> registration) {
  private static final BigDecimal MOST_ENERGY = new BigDecimal(1000);

  public Product {
    conversions = List.copyOf(conversions);
    if (version < 1) {
      throw new IllegalArgumentException("Product version starts at 1: " + version);
    }
    if (activationEnergy.signum() < 0 || activationEnergy.compareTo(MOST_ENERGY) > 0) {
      throw new IllegalArgumentException(
          "activationEnergy is 0 to 1000 kJ/mol: " + activationEnergy);
    }
    requirePositive("shelfLifeDays", shelfLifeDays);
    requirePositive("monthsAfterOpening", monthsAfterOpening);
  }

  private static void requirePositive(String name, Optional<Integer> value) {
    if (value.filter(number -> number < 1).isPresent()) {
      throw new IllegalArgumentException(name + " starts at 1: " + value.get());
    }
  }

  /// Whether amounts of this product may be given in this unit: one of the base unit's dimension,
  /// or one with a conversion.
  public boolean measures(Unit unit) {
    return unit.dimension() == baseUnit.dimension()
        || conversions.stream().anyMatch(conversion -> conversion.unit() == unit);
  }

  /// One `unit` is `factor` base units.
  public record Conversion(Unit unit, BigDecimal factor) {
    public Conversion {
      if (factor.signum() <= 0) {
        throw new IllegalArgumentException("A conversion's factor is more than zero: " + factor);
      }
    }
  }

  /// Temperatures the product must stay within, both included, and for how many seconds an
  /// excursion is tolerated in all.
  public record Limits(BigDecimal min, BigDecimal max, long toleratedSeconds) {
    public Limits {
      if (min.compareTo(max) > 0) {
        throw new IllegalArgumentException("Limits cross: " + min + " > " + max);
      }
      if (toleratedSeconds < 0) {
        throw new IllegalArgumentException(
            "toleratedSeconds is not below zero: " + toleratedSeconds);
      }
    }
  }
}
