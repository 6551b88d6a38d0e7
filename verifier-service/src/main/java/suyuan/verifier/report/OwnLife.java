package suyuan.verifier.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import suyuan.model.registry.Product;
import suyuan.verifier.coldchain.Lived;
import suyuan.verifier.report.ItemPath.Ageing;

/// What one item has left of its shelf life, by Arrhenius from its own temperatures: recorded time
/// ages it as warm as it was, time without record as if it had been as warm as is allowed.
///
/// @param daysLeft whole days at the reference temperature, never more than the date leaves;
///   negative past it
/// @param usedDays days of the shelf life that are used up
/// @param mkt mean kinetic temperature of the recorded time, °C
/// @param rawSeconds computed from readings at hand
/// @param toldSeconds computed from summaries only
/// @param missingSeconds without record
/// @param reference the temperature that the shelf life is stated for, °C
/// @param assumed the temperature that time without record is counted at, °C
/// @param version of the product's master data
public record OwnLife(
    long daysLeft,
    BigDecimal usedDays,
    BigDecimal mkt,
    long rawSeconds,
    long toldSeconds,
    long missingSeconds,
    BigDecimal reference,
    BigDecimal assumed,
    int version) {
  private static final double DAY = 86_400;

  /// Empty if nothing is recorded, or if the product's owner states no shelf life, or none at a
  /// temperature.
  ///
  /// @param daysToDate that the date leaves
  static Optional<OwnLife> of(Case it, long daysToDate) {
    return ageing(it)
        .flatMap(how -> it.lived().flatMap(lived -> of(product(it), how, lived, daysToDate)));
  }

  /// What an item's ageing is computed from.
  static Optional<Ageing> ageing(Case it) {
    List<Told> made = it.productions();
    if (!it.aboutItem() || made.isEmpty()) {
      return Optional.empty();
    }
    return it.product()
        .filter(one -> one.shelfLifeDays().isPresent())
        .flatMap(
            one ->
                one.shelfLifeCelsius()
                    .map(at -> new Ageing(made.getLast().time(), one.activationEnergy(), at)));
  }

  private static Product product(Case it) {
    return it.product().orElseThrow();
  }

  private static Optional<OwnLife> of(Product product, Ageing how, Lived lived, long daysToDate) {
    BigDecimal assumed = product.limits().map(Product.Limits::max).orElse(how.reference());
    double used =
        (lived.agedSeconds()
                + how.kinetics()
                    .equivalentSeconds(
                        List.of(
                            new suyuan.verifier.coldchain.Exposure(
                                assumed.doubleValue(), lived.missingSeconds())),
                        how.reference().doubleValue()))
            / DAY;
    long left = (long) Math.floor(product.shelfLifeDays().orElseThrow() - used);
    return lived
        .mkt()
        .map(
            mkt ->
                new OwnLife(
                    Math.min(left, daysToDate),
                    new BigDecimal(used).setScale(1, RoundingMode.HALF_UP),
                    celsius(mkt),
                    lived.rawSeconds(),
                    lived.toldSeconds(),
                    lived.missingSeconds(),
                    how.reference(),
                    assumed,
                    product.version()));
  }

  static BigDecimal celsius(double value) {
    BigDecimal rounded = new BigDecimal(value).setScale(1, RoundingMode.HALF_UP);
    return rounded.stripTrailingZeros().scale() < 0
        ? rounded.setScale(0)
        : rounded.stripTrailingZeros();
  }

  /// Proven where every second is computed from readings at hand: that the computation follows from
  /// them, not that the logger lay where it should have.
  public Known known() {
    return toldSeconds == 0 && missingSeconds == 0 ? Known.PROVEN : Known.ASSERTED;
  }

  public Duration rawTime() {
    return Duration.ofSeconds(rawSeconds);
  }

  public Duration toldTime() {
    return Duration.ofSeconds(toldSeconds);
  }

  public Duration missingTime() {
    return Duration.ofSeconds(missingSeconds);
  }
}
