package suyuan.model.json;

import java.math.BigDecimal;
import java.math.BigInteger;

/// Numbers as I-JSON allows and RFC 8785 section 3.2.2.3 writes them.
final class Numbers {
  /// Any decimal of so many digits comes back unchanged from the nearest normal double.
  private static final int ALWAYS_EXACT = 15;

  private static final int NORMAL_EXPONENT = 290;

  private Numbers() {}

  /// The value with one spelling: no trailing zeros, no negative scale.
  ///
  /// @throws IllegalArgumentException if a double doesn't give it back
  static BigDecimal normal(BigDecimal value) {
    if (value.scale() == 0 && value.precision() <= ALWAYS_EXACT) {
      return value;
    }
    if (!survives(value)) {
      throw new IllegalArgumentException("a double would change this number");
    }
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static boolean survives(BigDecimal value) {
    if (value.signum() == 0 || digitsAlwaysExact(value)) {
      return true;
    }
    double nearest = value.doubleValue();
    return Double.isFinite(nearest) && nearest != 0 && shortest(nearest).compareTo(value) == 0;
  }

  private static boolean digitsAlwaysExact(BigDecimal value) {
    return value.precision() <= ALWAYS_EXACT
        && value.scale() > -NORMAL_EXPONENT
        && value.scale() < NORMAL_EXPONENT;
  }

  /// The shortest decimal that reads back as `value`; of several, the closest (ECMA-262,
  /// Number::toString, with its note 2). `value` is finite.
  static BigDecimal shortest(double value) {
    BigDecimal digits = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    if (digits.precision() != 2) {
      return digits;
    }
    // Double.toString never goes below two digits: 4.9E-324 where ECMAScript has 5e-324.
    BigInteger[] parts = digits.unscaledValue().divideAndRemainder(BigInteger.TEN);
    int up = Math.abs(parts[1].intValue()) >= 5 ? digits.signum() : 0;
    BigDecimal one = new BigDecimal(parts[0].add(BigInteger.valueOf(up)), digits.scale() - 1);
    return one.doubleValue() == value ? one.stripTrailingZeros() : digits;
  }

  /// ECMAScript's text of a finite decimal that is the shortest for its double.
  static String text(BigDecimal value) {
    if (value.signum() == 0) {
      return "0";
    }
    BigDecimal stripped = value.stripTrailingZeros();
    String digits = stripped.unscaledValue().abs().toString();
    // n of ECMA-262: the value is 0.digits × 10^point
    int point = digits.length() - stripped.scale();
    return (value.signum() < 0 ? "-" : "") + place(digits, point);
  }

  private static String place(String digits, int point) {
    if (point > 21 || point <= -6) {
      return exponential(digits, point - 1);
    }
    if (point <= 0) {
      return "0." + "0".repeat(-point) + digits;
    }
    if (digits.length() <= point) {
      return digits + "0".repeat(point - digits.length());
    }
    return digits.substring(0, point) + "." + digits.substring(point);
  }

  private static String exponential(String digits, int exponent) {
    String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
    return digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
  }
}
