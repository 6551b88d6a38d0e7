package suyuan.verifier.coldchain;

import java.math.BigDecimal;
import java.util.List;

/// What a sensor can't have measured. These are rules of thumb that a person may overrule: a record
/// that breaks one counts for nothing, neither for nor against anybody.
public final class Plausibility {
  private static final double SLACK = 0.5;
  private static final long DAY = 86_400;
  private static final long WEEK = 7 * DAY;
  private static final long READINGS = 96;

  private Plausibility() {}

  /// Whether a record lies outside what is allowed from its first to its last reading, and within
  /// once it is read in the other unit: °F that were written down as °C, or the other way round.
  /// Goods that were only too warm begin and end their way within their limits.
  public static boolean isOtherUnit(BigDecimal min, BigDecimal max, AllowedRange allowed) {
    double low = min.doubleValue();
    double high = max.doubleValue();
    if (low > allowed.max().doubleValue()) {
      return isWithin(celsius(low), celsius(high), allowed);
    }
    return high < allowed.min().doubleValue()
        && isWithin(fahrenheit(low), fahrenheit(high), allowed);
  }

  private static boolean isWithin(double low, double high, AllowedRange allowed) {
    return low >= allowed.min().doubleValue() - SLACK
        && high <= allowed.max().doubleValue() + SLACK;
  }

  private static double celsius(double fahrenheit) {
    return (fahrenheit - 32) * 5 / 9;
  }

  private static double fahrenheit(double celsius) {
    return celsius * 9 / 5 + 32;
  }

  /// Whether a summary shows one and the same temperature for a day, in 96 readings or more; for a
  /// week if it is a whole degree, for there are loggers that tell no more.
  public static boolean isStuck(BigDecimal min, BigDecimal max, long readings, long seconds) {
    return min.compareTo(max) == 0 && isStuck(min.doubleValue(), readings, seconds);
  }

  /// Whether readings do so somewhere.
  ///
  /// @param readings in order of time
  public static boolean isStuck(List<Slice> readings) {
    int first = 0;
    for (int i = 1; i <= readings.size(); i++) {
      boolean ends = i == readings.size() || readings.get(i).max() != readings.get(first).max();
      if (ends) {
        long seconds = (readings.get(i - 1).to() - readings.get(first).from()) / 1000;
        if (isStuck(readings.get(first).max(), i - first, seconds)) {
          return true;
        }
        first = i;
      }
    }
    return false;
  }

  private static boolean isStuck(double celsius, long readings, long seconds) {
    return readings >= READINGS && seconds >= (celsius == Math.rint(celsius) ? WEEK : DAY);
  }
}
