package suyuan.verifier.coldchain;

import java.util.List;

/// A data logger's file, read: its readings in order of time, and what was done to get them. The
/// same bytes with the same settings give the same readings, so that anyone who has the file can
/// compute its summary again.
public final class LoggerFile {
  /// Largest file taken, in bytes.
  public static final int MAX_BYTES = 4 << 20;

  /// Most rows taken, header and preamble included.
  public static final int MAX_ROWS = 100_000;

  private final LoggerLayout layout;
  private final Series series;
  private final List<LoggerNote> notes;

  private LoggerFile(LoggerLayout layout, Series series, List<LoggerNote> notes) {
    this.layout = layout;
    this.series = series;
    this.notes = notes;
  }

  /// Reads a file, or refuses it whole.
  public static LoggerOutcome read(byte[] bytes, LoggerSettings settings) {
    try {
      return new LoggerOutcome.Read(parse(bytes, settings));
    } catch (LoggerException refused) {
      return new LoggerOutcome.Refused(refused.refusal());
    }
  }

  private static LoggerFile parse(byte[] bytes, LoggerSettings settings) {
    Notes notes = new Notes();
    LoggerTable table = LoggerTable.of(LoggerText.decode(bytes, notes));
    RowReader reader = new RowReader(table, settings, notes);
    List<Row> rows = reader.rows();
    Series series = Series.of(LocalTimes.resolve(rows, reader.zone(), notes), notes);
    return new LoggerFile(table.layout(), series, notes.list());
  }

  /// Code of the layout the file was read in.
  public String layout() {
    return layout.code();
  }

  /// In order of time.
  public List<Reading> readings() {
    return series.readings();
  }

  /// What was done by rule and should be known.
  public List<LoggerNote> notes() {
    return notes;
  }

  /// The file in numbers, against the limits of the product it went with.
  public LoggerSummary summary(AllowedRange allowed, Kinetics kinetics) {
    return series.summary(allowed, kinetics);
  }

  /// The time at each temperature, gaps left out.
  public List<Exposure> exposures() {
    return series.exposures();
  }

  /// What each reading stands for, in order of time.
  public List<Slice> slices() {
    return series.slices();
  }

  /// At most `buckets` points over equal stretches of time, none for a stretch without readings.
  public List<ChartPoint> chart(int buckets) {
    return Chart.of(series.readings(), buckets);
  }
}
