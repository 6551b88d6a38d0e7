package suyuan.verifier.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import suyuan.model.registry.Product;

/// Temperatures over a stretch of the journey. Degrees Celsius and seconds. Never a mean: a mean
/// hides an excursion.
///
/// @param limits what the product must stay within, if its owner published limits
/// @param recorded seconds under record, gaps taken out
/// @param missing seconds of the stretch without record
public record Exposure(
    Optional<Product.Limits> limits,
    BigDecimal min,
    BigDecimal max,
    long recorded,
    long below,
    long above,
    long missing) {

  public long outside() {
    return below + above;
  }

  public Duration outsideTime() {
    return Duration.ofSeconds(outside());
  }

  public Duration missingTime() {
    return Duration.ofSeconds(missing);
  }

  /// Whether the time outside is known: there are limits, and a time told for what passed them.
  public boolean isTimed() {
    return limits.isPresent() && (outside() > 0 || worst().isEmpty());
  }

  /// Share of the recorded time within limits, 0 to 1.
  public double share() {
    return recorded == 0 ? 0 : 1 - (double) outside() / recorded;
  }

  /// Whether the tolerated time outside was passed, or may have been: extremes outside the limits
  /// with no time told are no comfort.
  public boolean exceeds() {
    return limits.map(one -> outside() > one.toleratedSeconds()).orElse(false)
        || (outside() == 0 && worst().isPresent());
  }

  /// The same with more time that nobody recorded.
  Exposure without(long seconds) {
    return new Exposure(limits, min, max, recorded, below, above, missing + seconds);
  }

  /// The temperature farthest outside the limits.
  public Optional<BigDecimal> worst() {
    return limits
        .filter(one -> max.compareTo(one.max()) > 0 || min.compareTo(one.min()) < 0)
        .map(this::farthest);
  }

  private BigDecimal farthest(Product.Limits within) {
    BigDecimal over = max.subtract(within.max());
    BigDecimal under = within.min().subtract(min);
    return over.compareTo(under) >= 0 ? max : min;
  }

  /// Both stretches together.
  public Exposure and(Exposure other) {
    return new Exposure(
        limits,
        min.min(other.min),
        max.max(other.max),
        recorded + other.recorded,
        below + other.below,
        above + other.above,
        missing + other.missing);
  }
}
