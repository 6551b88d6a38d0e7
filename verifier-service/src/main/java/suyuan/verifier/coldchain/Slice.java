package suyuan.verifier.coldchain;

/// What one reading, or one summary, stands for: some time and the temperatures then.
///
/// @param from milliseconds since 1970 UTC
/// @param to the same, at or after `from`
/// @param min lowest, in °C
/// @param max highest, in °C
/// @param ageing the temperature that ages a product as much, in °C
/// @param share of the time that is under record, 0 to 1: a summary tells how long its gaps were,
///   not where
/// @param isRaw whether it is a reading of a file at hand
public record Slice(
    long from, long to, double min, double max, double ageing, double share, boolean isRaw) {

  static Slice reading(long from, long to, double celsius) {
    return new Slice(from, to, celsius, celsius, celsius, 1, true);
  }

  /// A summary that nobody can look behind.
  ///
  /// @param mkt mean kinetic temperature
  public static Slice told(long from, long to, double min, double max, double mkt, double share) {
    return new Slice(from, to, min, max, mkt, Math.clamp(share, 0, 1), false);
  }

  /// The part of it within these times; of no length if there is none.
  public Slice within(long start, long end) {
    long first = Math.clamp(from, start, Math.max(start, end));
    return new Slice(
        first, Math.clamp(to, first, Math.max(first, end)), min, max, ageing, share, isRaw);
  }

  double seconds() {
    return (to - from) * share / 1000.0;
  }
}
