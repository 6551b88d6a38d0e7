package suyuan.verifier.report;

import java.math.BigDecimal;
import java.util.Locale;
import suyuan.model.registry.Product;

/// Where the temperature strip draws what: the allowed range and what was recorded, on a scale with
/// some room at both ends. In units of a strip 300 wide, with one decimal, as text.
record Band(
    String allowedFrom, String allowedTo, String from, String to, boolean isUnder, boolean isOver) {
  private static final double WIDTH = 300;

  static Band of(Exposure exposure, Product.Limits limits) {
    BigDecimal low = limits.min().min(exposure.min());
    BigDecimal high = limits.max().max(exposure.max());
    var scale = Scale.around(low.doubleValue(), high.doubleValue());
    return new Band(
        scale.at(limits.min()),
        scale.at(limits.max()),
        scale.at(exposure.min()),
        scale.at(exposure.max()),
        exposure.min().compareTo(limits.min()) < 0,
        exposure.max().compareTo(limits.max()) > 0);
  }

  static String degrees(BigDecimal celsius) {
    return celsius.stripTrailingZeros().toPlainString() + "°";
  }

  private record Scale(double start, double perDegree) {
    static Scale around(double low, double high) {
      double room = Math.max(2, (high - low) * 0.14);
      return new Scale(low - room, WIDTH / (high - low + 2 * room));
    }

    String at(BigDecimal celsius) {
      return String.format(Locale.ROOT, "%.1f", (celsius.doubleValue() - start) * perDegree);
    }
  }
}
