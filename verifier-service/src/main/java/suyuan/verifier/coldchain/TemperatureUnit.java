package suyuan.verifier.coldchain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/// The unit a logger writes its temperatures in.
public enum TemperatureUnit {
  CELSIUS,
  FAHRENHEIT,
  KELVIN;

  private static final BigDecimal NINE = BigDecimal.valueOf(9);

  /// Reads `°C`, `℃`, `C`, `degC`, `摄氏度` and their like for the other two; empty for anything else,
  /// such as `%RH`.
  public static Optional<TemperatureUnit> parse(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "°c", "℃", "c", "deg c", "degc", "celsius", "摄氏度", "摄氏" -> Optional.of(CELSIUS);
      case "°f", "℉", "f", "deg f", "degf", "fahrenheit", "华氏度", "华氏" -> Optional.of(FAHRENHEIT);
      case "k", "kelvin", "开尔文" -> Optional.of(KELVIN);
      default -> Optional.empty();
    };
  }

  /// Thousandths of a degree Celsius, halves to the even one.
  int millidegrees(BigDecimal value) {
    BigDecimal thousandths = value.movePointRight(3);
    return switch (this) {
      case CELSIUS -> whole(thousandths);
      case FAHRENHEIT ->
          thousandths
              .subtract(BigDecimal.valueOf(32_000))
              .multiply(BigDecimal.valueOf(5))
              .divide(NINE, 0, RoundingMode.HALF_EVEN)
              .intValueExact();
      case KELVIN -> whole(thousandths.subtract(BigDecimal.valueOf(273_150)));
    };
  }

  private static int whole(BigDecimal thousandths) {
    return thousandths.setScale(0, RoundingMode.HALF_EVEN).intValueExact();
  }
}
