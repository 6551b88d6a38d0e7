package suyuan.verifier.fault.evaluation;

import java.util.Locale;

/// A share with its 95 % interval (Wilson).
record Share(double value, double low, double high, long of) {
  private static final double Z = 1.959964;

  static Share of(double hits, long of) {
    if (of == 0) {
      return new Share(Double.NaN, 0, 1, 0);
    }
    double p = hits / of;
    double middle = (p + Z * Z / (2 * of)) / (1 + Z * Z / of);
    double half = Z / (1 + Z * Z / of) * Math.sqrt(p * (1 - p) / of + Z * Z / (4.0 * of * of));
    return new Share(p, middle - half, middle + half, of);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.3f (%.3f–%.3f)", value, low, high);
  }
}
