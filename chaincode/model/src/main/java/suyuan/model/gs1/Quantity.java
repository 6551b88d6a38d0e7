package suyuan.model.gs1;

import static suyuan.model.gs1.Gs1Exception.Code.AMOUNT;
import static suyuan.model.gs1.Gs1Exception.Code.DIMENSION;
import static suyuan.model.gs1.Gs1Exception.Code.INEXACT;
import static suyuan.model.gs1.Gs1Exception.shown;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// An exact amount with its unit. Nothing is ever rounded.
///
/// @param amount at most 15 digits before the point and 9 after it, without trailing zeros; may be
///   negative, as balances may
public record Quantity(BigDecimal amount, Unit unit) {
  private static final int WHOLE_DIGITS = 15;
  private static final int DECIMALS = 9;
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(?:\\.[0-9]{1,9})?");

  public Quantity {
    // Bounds before anything that might write out the digits of 1E+1000000000.
    if (amount.precision() - amount.scale() > WHOLE_DIGITS || amount.scale() > 2 * DECIMALS) {
      throw outOfBounds();
    }
    amount = amount.stripTrailingZeros();
    if (amount.scale() > DECIMALS) {
      throw outOfBounds();
    }
    amount = amount.setScale(Math.max(0, amount.scale()));
  }

  /// Reads a plain decimal: `12.5`, no exponent, no plus, no grouping, the point as separator.
  public static Quantity of(String amount, Unit unit) {
    if (!NUMBER.matcher(amount).matches()) {
      throw new Gs1Exception(
          AMOUNT, "%s is no plain decimal number within bounds.".formatted(shown(amount)));
    }
    return new Quantity(new BigDecimal(amount), unit);
  }

  public static Quantity of(long amount, Unit unit) {
    return new Quantity(BigDecimal.valueOf(amount), unit);
  }

  /// The same quantity in another unit of the same dimension, exactly or not at all.
  public Quantity in(Unit other) {
    requireSame(other);
    try {
      return new Quantity(amount.multiply(unit.factor()).divide(other.factor()), other);
    } catch (ArithmeticException | Gs1Exception e) {
      throw new Gs1Exception(
          INEXACT, "%s can't be given exactly in %s.".formatted(this, other.code()));
    }
  }

  /// The sum, in this quantity's unit.
  public Quantity plus(Quantity other) {
    requireAdditive();
    return new Quantity(amount.add(other.in(unit).amount), unit);
  }

  /// The difference, in this quantity's unit.
  public Quantity minus(Quantity other) {
    return plus(other.negated());
  }

  public Quantity negated() {
    return new Quantity(amount.negate(), unit);
  }

  /// Negative, zero or positive as this is less than, equal to or more than the other, in whatever
  /// units. (No `Comparable`: 1 kg and 1,000 g compare as equal but are not the same record.)
  public int comparedTo(Quantity other) {
    requireSame(other.unit);
    return amount.multiply(unit.factor()).compareTo(other.amount.multiply(other.unit.factor()));
  }

  public boolean isMoreThan(Quantity other) {
    return comparedTo(other) > 0;
  }

  public int signum() {
    return amount.signum();
  }

  private void requireSame(Unit other) {
    if (unit.dimension() != other.dimension()) {
      throw new Gs1Exception(
          DIMENSION, "%s and %s don't measure the same.".formatted(unit.code(), other.code()));
    }
  }

  private void requireAdditive() {
    if (unit.dimension() == Dimension.TEMPERATURE) {
      throw new Gs1Exception(DIMENSION, "Temperatures can't be added up.");
    }
  }

  private static Gs1Exception outOfBounds() {
    return new Gs1Exception(
        AMOUNT,
        "An amount has at most %d digits before the point and %d after it."
            .formatted(WHOLE_DIGITS, DECIMALS));
  }

  /// `12.5 KGM`
  @Override
  public String toString() {
    return amount.toPlainString() + " " + unit.code();
  }
}
