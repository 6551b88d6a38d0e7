package suyuan.verifier.coldchain;

/// How far and how long some temperatures were outside a range. °C and seconds.
///
/// @param recorded time under record
public record Excursions(double min, double max, long recorded, long below, long above) {

  /// Sums over slices in order of time.
  static final class Totals {
    private final double low;
    private final double high;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;
    private double recorded;
    private double below;
    private double above;

    Totals(AllowedRange allowed) {
      low = allowed.min().doubleValue();
      high = allowed.max().doubleValue();
    }

    void add(Slice slice) {
      min = Math.min(min, slice.min());
      max = Math.max(max, slice.max());
      recorded += slice.seconds();
      boolean under = slice.min() < low;
      boolean over = slice.max() > high;
      below += under ? slice.seconds() : 0;
      above += over && !under ? slice.seconds() : 0;
    }

    Excursions done() {
      return new Excursions(min, max, Math.round(recorded), Math.round(below), Math.round(above));
    }
  }
}
