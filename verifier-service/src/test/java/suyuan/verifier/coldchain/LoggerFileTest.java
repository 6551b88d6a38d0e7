package suyuan.verifier.coldchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is read, layout by layout, and what the numbers say.
class LoggerFileTest {
  private static final AllowedRange COOL = new AllowedRange(new BigDecimal(2), new BigDecimal(8));

  @Test
  void semicolonsDecimalCommasAndBerlinTime() {
    LoggerFile file =
        read(
            """
            Gerät;Logger 184 T3
            Seriennummer;40912345
            Zeitzone;Europe/Berlin

            Datum/Uhrzeit;Temperatur [°C];Feuchte [%rF]
            02.03.2026 08:00:00;5,4;48,0
            02.03.2026 08:05:00;5,6;48,1
            02.03.2026 08:10:00;9,0;48,1
            02.03.2026 08:15:00;5,5;48,3
            """);
    assertEquals("semicolon-local", file.layout());
    LoggerSummary summary = file.summary(COOL, Kinetics.USP);
    assertEquals(Instant.parse("2026-03-02T07:00:00Z"), summary.start());
    assertEquals(Instant.parse("2026-03-02T07:15:00Z"), summary.end());
    assertEquals(4, summary.readings());
    assertEquals(300, summary.intervalSeconds());
    assertEquals(new BigDecimal("5.4"), summary.min());
    assertEquals(new BigDecimal("9"), summary.max());
    assertEquals(300, summary.secondsAbove());
    assertEquals(0, summary.secondsBelow());
    assertEquals(0, summary.gaps());
    assertEquals(List.of(), file.notes());
  }

  @Test
  void commasAndTimesWithOffset() {
    LoggerFile file =
        read(
            """
            # Device: TT-9
            Timestamp,Temperature (°C)
            2026-03-02T08:00:00+08:00,1.5
            2026-03-02T00:10:00Z,2.0
            2026-03-02T08:20:00+0800,"2,5"
            """);
    assertEquals("comma-offset", file.layout());
    LoggerSummary summary = file.summary(COOL, Kinetics.USP);
    assertEquals(Instant.parse("2026-03-02T00:00:00Z"), summary.start());
    assertEquals(300, summary.secondsBelow());
  }

  @Test
  void chineseTitlesInGb18030WithTheZoneInThePreamble() {
    String text =
        """
        设备编号,LX-2031
        时区,UTC+8
        序号,时间,温度(℃),湿度(%RH)
        1,2026/3/2 8:00,5.1,40
        2,2026/3/2 8:10,5.2,40
        3,2026年3月2日 08:20,--,40
        4,2026/3/2 8:30,5.4,40
        """;
    LoggerFile file = read(text.getBytes(Charset.forName("GB18030")), LoggerSettings.NONE);
    assertEquals("chinese", file.layout());
    assertEquals(Instant.parse("2026-03-02T00:00:00Z"), file.readings().getFirst().time());
    assertEquals(
        List.of(LoggerNote.Kind.VALUE_MISSING, LoggerNote.Kind.ENCODING_GUESSED),
        file.notes().stream().map(LoggerNote::kind).toList());
  }

  @Test
  void dateAndTimeInTwoColumnsInWindows1252() {
    String text = "Datum;Uhrzeit;Temp. [°C];\n02.03.2026;08:00;5,0;\n02.03.2026;09:00;5,0;\n";
    LoggerFile file = read(text.getBytes(Charset.forName("windows-1252")), berlin());
    assertEquals(2, file.readings().size());
  }

  @Test
  void byteOrderMarksOfUtf8AndUtf16() {
    String text =
        "\uFEFFTimestamp,Temperature,Unit\n2026-03-02T08:00Z,5,°C\n2026-03-02T09:00Z,6,°C\n";
    assertEquals(2, read(text).readings().size());
    assertEquals(
        2, read(text.getBytes(StandardCharsets.UTF_16LE), LoggerSettings.NONE).readings().size());
    assertEquals(
        2, read(text.getBytes(StandardCharsets.UTF_16BE), LoggerSettings.NONE).readings().size());
  }

  @Test
  void fahrenheitAndKelvinBecomeCelsius() {
    LoggerFile fahrenheit =
        read("Timestamp,Temperature [°F]\n2026-03-02T08:00Z,41\n2026-03-02T09:00Z,-4.1\n");
    assertEquals(List.of(5000, -20056), millidegrees(fahrenheit));
    LoggerFile kelvin =
        read("Timestamp,Temperature,Unit\n2026-03-02T08:00Z,278.15,K\n2026-03-02T09:00Z,0.0,°C\n");
    assertEquals(List.of(5000, 0), millidegrees(kelvin));
    assertEquals(List.of(new LoggerNote(LoggerNote.Kind.UNIT_CONVERTED, 1, 2)), kelvin.notes());
  }

  @Test
  void theUnitMayComeFromTheSender() {
    LoggerSettings settings =
        new LoggerSettings(Optional.empty(), Optional.of(TemperatureUnit.FAHRENHEIT));
    LoggerFile file =
        read(
            "Timestamp,Temperature\n2026-03-02T08:00Z,41\n2026-03-02T09:00Z,32\n"
                .getBytes(StandardCharsets.UTF_8),
            settings);
    assertEquals(List.of(5000, 0), millidegrees(file));
  }

  @Test
  void aGapIsTimeWithoutRecordAndNeitherCleanNorWarm() {
    LoggerFile file =
        read(
            """
            Timestamp,Temperature [°C]
            2026-03-02T08:00Z,9
            2026-03-02T08:10Z,9
            2026-03-02T10:10Z,9
            2026-03-02T10:20Z,9
            """);
    LoggerSummary summary = file.summary(COOL, Kinetics.USP);
    assertEquals(1, summary.gaps());
    assertEquals(6600, summary.gapSeconds());
    assertEquals(1800, summary.secondsAbove());
    assertEquals(new BigDecimal("9"), summary.mkt());
  }

  @Test
  void unsortedAndRepeatedRowsAreOrderedAndTold() {
    LoggerFile file =
        read(
            """
            Timestamp,Temperature [°C]
            2026-03-02T08:00Z,5
            2026-03-02T08:20Z,7
            2026-03-02T08:10Z,6
            2026-03-02T08:10Z,6
            2026-03-02T08:30Z,8
            """);
    assertEquals(List.of(5000, 6000, 7000, 8000), millidegrees(file));
    assertEquals(
        List.of(
            new LoggerNote(LoggerNote.Kind.SORTED, 1, 4),
            new LoggerNote(LoggerNote.Kind.DUPLICATES_DROPPED, 1, 5)),
        file.notes());
  }

  @Test
  void theHourLivedTwiceIsToldApartByOrder() {
    String text =
        """
        Datum/Uhrzeit;Temperatur [°C]
        25.10.2026 01:30;1
        25.10.2026 02:00;2
        25.10.2026 02:30;3
        25.10.2026 02:00;4
        25.10.2026 02:30;5
        25.10.2026 03:00;6
        """;
    LoggerFile file = read(text.getBytes(StandardCharsets.UTF_8), berlin());
    assertEquals(List.of(1000, 2000, 3000, 4000, 5000, 6000), millidegrees(file));
    assertEquals(
        9000,
        file.summary(COOL, Kinetics.USP).end().getEpochSecond()
            - file.summary(COOL, Kinetics.USP).start().getEpochSecond());
    assertEquals(List.of(new LoggerNote(LoggerNote.Kind.AMBIGUOUS_LOCAL_TIME, 4, 3)), file.notes());
  }

  @Test
  void newestFirstIsReadBackwardsThroughTheHourLivedTwice() {
    String text =
        """
        Datum/Uhrzeit;Temperatur [°C]
        25.10.2026 03:00;4
        25.10.2026 02:00;3
        25.10.2026 02:00;2
        25.10.2026 01:00;1
        """;
    LoggerFile file = read(text.getBytes(StandardCharsets.UTF_8), berlin());
    assertEquals(List.of(1000, 2000, 3000, 4000), millidegrees(file));
    assertEquals(0, file.summary(COOL, Kinetics.USP).gaps());
  }

  @Test
  void aLoggerThatFollowsItsZoneSkipsTheHourThatIsMissingWithoutAGap() {
    String text =
        """
        Datum/Uhrzeit;Temperatur [°C]
        29.03.2026 01:00;5
        29.03.2026 01:30;5
        29.03.2026 03:00;5
        29.03.2026 03:30;5
        """;
    LoggerFile file = read(text.getBytes(StandardCharsets.UTF_8), berlin());
    assertEquals(0, file.summary(COOL, Kinetics.USP).gaps());
  }

  @Test
  void aChartKeepsTheExcursionAndShowsTheHole() {
    LoggerFile file =
        read(
            """
            Timestamp,Temperature [°C]
            2026-03-02T08:00Z,5
            2026-03-02T08:01Z,19.5
            2026-03-02T08:02Z,5
            2026-03-02T09:39Z,6
            """);
    List<ChartPoint> points = file.chart(10);
    assertEquals(2, points.size());
    assertEquals(new BigDecimal("19.5"), points.getFirst().max());
    assertEquals(new BigDecimal("5"), points.getFirst().min());
    assertEquals(new BigDecimal("6"), points.getLast().min());
  }

  private static List<Integer> millidegrees(LoggerFile file) {
    return file.readings().stream().map(Reading::millidegrees).toList();
  }

  private static LoggerSettings berlin() {
    return new LoggerSettings(Optional.of(ZoneId.of("Europe/Berlin")), Optional.empty());
  }

  private static LoggerFile read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8), LoggerSettings.NONE);
  }

  private static LoggerFile read(byte[] bytes, LoggerSettings settings) {
    return assertInstanceOf(LoggerOutcome.Read.class, LoggerFile.read(bytes, settings)).file();
  }
}
