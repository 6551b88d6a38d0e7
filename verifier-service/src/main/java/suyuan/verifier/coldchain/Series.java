package suyuan.verifier.coldchain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import suyuan.model.merkle.MerkleTree;

/// Readings in order of time, each time once, and the usual interval between them.
final class Series {
  private final List<Reading> readings;
  private final long intervalMillis;

  private Series(List<Reading> readings) {
    this.readings = readings;
    this.intervalMillis = median(readings);
  }

  static Series of(List<TimedRow> rows, Notes notes) {
    List<Reading> readings = distinct(sorted(rows, notes), notes);
    if (readings.size() < 2) {
      throw LoggerRule.TOO_FEW_READINGS.everywhere(
          "A logger file needs at least two readings at different times; this one has "
              + readings.size());
    }
    return new Series(readings);
  }

  List<Reading> readings() {
    return readings;
  }

  LoggerSummary summary(AllowedRange allowed, Kinetics kinetics) {
    Totals totals = new Totals(allowed);
    for (int i = 0; i < readings.size(); i++) {
      totals.add(readings.get(i), millis(i));
    }
    long gapMillis = 0;
    int gaps = 0;
    for (int i = 1; i < readings.size(); i++) {
      if (gap(i)) {
        gaps++;
        gapMillis += step(i) - intervalMillis;
      }
    }
    return new LoggerSummary(
        readings.getFirst().time(),
        readings.getLast().time(),
        readings.size(),
        Math.round(intervalMillis / 1000.0),
        Reading.celsius(totals.min),
        Reading.celsius(totals.max),
        mkt(kinetics),
        Math.round(totals.millisBelow / 1000.0),
        Math.round(totals.millisAbove / 1000.0),
        gaps,
        Math.round(gapMillis / 1000.0),
        MerkleTree.of(readings.stream().map(Reading::leaf).toList()).root());
  }

  List<Exposure> exposures() {
    List<Exposure> exposures = new ArrayList<>(readings.size());
    for (int i = 0; i < readings.size(); i++) {
      exposures.add(new Exposure(readings.get(i).millidegrees() / 1000.0, millis(i) / 1000.0));
    }
    return exposures;
  }

  /// What each reading stands for; a gap is in none.
  List<Slice> slices() {
    List<Slice> slices = new ArrayList<>(readings.size());
    for (int i = 0; i < readings.size(); i++) {
      long at = readings.get(i).time().toEpochMilli();
      long before = i == 0 ? 0 : covered(i) / 2;
      long after = i == readings.size() - 1 ? 0 : (covered(i + 1) + 1) / 2;
      slices.add(Slice.reading(at - before, at + after, readings.get(i).millidegrees() / 1000.0));
    }
    return slices;
  }

  private BigDecimal mkt(Kinetics kinetics) {
    BigDecimal mkt =
        new BigDecimal(kinetics.meanKineticTemperature(exposures()))
            .setScale(3, RoundingMode.HALF_EVEN)
            .stripTrailingZeros();
    return mkt.scale() < 0 ? mkt.setScale(0) : mkt;
  }

  /// Time the reading at `i` stands for: half the step to either side, gaps left out.
  private double millis(int i) {
    double before = i == 0 ? 0 : covered(i);
    double after = i == readings.size() - 1 ? 0 : covered(i + 1);
    return (before + after) / 2;
  }

  private long covered(int i) {
    return gap(i) ? intervalMillis : step(i);
  }

  private boolean gap(int i) {
    return step(i) * 2 > intervalMillis * 3;
  }

  private long step(int i) {
    return readings.get(i).time().toEpochMilli() - readings.get(i - 1).time().toEpochMilli();
  }

  private static long median(List<Reading> readings) {
    long[] steps = new long[readings.size() - 1];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = readings.get(i + 1).time().toEpochMilli() - readings.get(i).time().toEpochMilli();
    }
    Arrays.sort(steps);
    return steps[(steps.length - 1) / 2];
  }

  private static List<TimedRow> sorted(List<TimedRow> rows, Notes notes) {
    for (int i = 1; i < rows.size(); i++) {
      if (rows.get(i).reading().time().isBefore(rows.get(i - 1).reading().time())) {
        notes.add(LoggerNote.Kind.SORTED, rows.get(i).line());
      }
    }
    return rows.stream().sorted(Comparator.comparing(row -> row.reading().time())).toList();
  }

  private static List<Reading> distinct(List<TimedRow> rows, Notes notes) {
    List<Reading> readings = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      TimedRow row = rows.get(i);
      if (i > 0 && rows.get(i - 1).reading().time().equals(row.reading().time())) {
        sameOrRefuse(rows.get(i - 1), row);
        notes.add(LoggerNote.Kind.DUPLICATES_DROPPED, row.line());
      } else {
        readings.add(row.reading());
      }
    }
    return List.copyOf(readings);
  }

  private static void sameOrRefuse(TimedRow one, TimedRow other) {
    if (one.reading().millidegrees() != other.reading().millidegrees()) {
      throw LoggerRule.CONFLICTING_READINGS.atLine(
          other.line(),
          "Lines %d and %d give two temperatures for %s"
              .formatted(one.line(), other.line(), one.reading().time()));
    }
  }

  /// Sums over the readings.
  private static final class Totals {
    private final AllowedRange allowed;
    private int min = Integer.MAX_VALUE;
    private int max = Integer.MIN_VALUE;
    private double millisBelow;
    private double millisAbove;

    Totals(AllowedRange allowed) {
      this.allowed = allowed;
    }

    void add(Reading reading, double millis) {
      min = Math.min(min, reading.millidegrees());
      max = Math.max(max, reading.millidegrees());
      if (allowed.isBelow(reading)) {
        millisBelow += millis;
      }
      if (allowed.isAbove(reading)) {
        millisAbove += millis;
      }
    }
  }
}
