package suyuan.verifier.coldchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static suyuan.verifier.coldchain.LoggerRule.CONFLICTING_READINGS;
import static suyuan.verifier.coldchain.LoggerRule.FIELD_COUNT;
import static suyuan.verifier.coldchain.LoggerRule.IMPLAUSIBLE;
import static suyuan.verifier.coldchain.LoggerRule.NOT_CSV;
import static suyuan.verifier.coldchain.LoggerRule.NOT_TEXT;
import static suyuan.verifier.coldchain.LoggerRule.NO_SUCH_LOCAL_TIME;
import static suyuan.verifier.coldchain.LoggerRule.NUMBER_FORM;
import static suyuan.verifier.coldchain.LoggerRule.SEVERAL_TEMPERATURES;
import static suyuan.verifier.coldchain.LoggerRule.TIME_FORM;
import static suyuan.verifier.coldchain.LoggerRule.TIME_RANGE;
import static suyuan.verifier.coldchain.LoggerRule.TOO_FEW_READINGS;
import static suyuan.verifier.coldchain.LoggerRule.TOO_LARGE;
import static suyuan.verifier.coldchain.LoggerRule.TOO_MANY_ROWS;
import static suyuan.verifier.coldchain.LoggerRule.UNIT_CONFLICT;
import static suyuan.verifier.coldchain.LoggerRule.UNIT_FORM;
import static suyuan.verifier.coldchain.LoggerRule.UNIT_MISSING;
import static suyuan.verifier.coldchain.LoggerRule.UNKNOWN_LAYOUT;
import static suyuan.verifier.coldchain.LoggerRule.ZONE_CONFLICT;
import static suyuan.verifier.coldchain.LoggerRule.ZONE_FORM;
import static suyuan.verifier.coldchain.LoggerRule.ZONE_MISSING;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each case: what is wrong with the file, the rule that says so, and the line it names (0: none).
class LoggerRefusalTest {
  private static final String COMMA = "Timestamp,Temperature [°C]\n2026-03-02T08:00Z,5\n";
  private static final String BERLIN = "Datum/Uhrzeit;Temperatur [°C]\n02.03.2026 08:00;5,0\n";

  record Case(String wrong, String text, String zone, String unit, LoggerRule rule, int line) {
    @Override
    public String toString() {
      return wrong + " -> " + rule.code() + " at " + line;
    }
  }

  static Stream<Case> cases() {
    return Stream.of(
        offset("nothing at all", "", UNKNOWN_LAYOUT, 0),
        offset("a picture", "\u0089PNG\r\n\u001a\n", NOT_TEXT, 2),
        offset("a NUL within", COMMA + "2026-03-02T08:05Z,5\u0000\n", NOT_TEXT, 3),
        offset("titles nobody knows", "When,What\n1,2\n", UNKNOWN_LAYOUT, 0),
        offset("a title only", "Timestamp,Temperature [°C]\n", TOO_FEW_READINGS, 0),
        offset("one reading", COMMA, TOO_FEW_READINGS, 0),
        offset("one time, twice", COMMA + "2026-03-02T08:00Z,5\n", TOO_FEW_READINGS, 0),
        offset("two sensors", "Timestamp,Temp,Temp (°C)\n", SEVERAL_TEMPERATURES, 1),
        offset("decimal comma between commas", COMMA + "2026-03-02T08:05Z,5,4\n", FIELD_COUNT, 3),
        offset("a word for a number", COMMA + "2026-03-02T08:05Z,warm\n", NUMBER_FORM, 3),
        offset("NaN", COMMA + "2026-03-02T08:05Z,NaN\n", NUMBER_FORM, 3),
        offset("an exponent", COMMA + "2026-03-02T08:05Z,1e9\n", NUMBER_FORM, 3),
        offset("thousands", COMMA + "2026-03-02T08:05Z,\"1,234.5\"\n", NUMBER_FORM, 3),
        offset("a sensor's error code", COMMA + "2026-03-02T08:05Z,-999\n", IMPLAUSIBLE, 3),
        offset("month first", COMMA + "03/02/2026 08:05,5\n", TIME_FORM, 3),
        offset("30 February", COMMA + "2026-02-30T08:05Z,5\n", TIME_FORM, 3),
        offset("hour 25", COMMA + "2026-03-02T25:05Z,5\n", TIME_FORM, 3),
        offset("offset +19:00", COMMA + "2026-03-02T08:05+19:00,5\n", TIME_FORM, 3),
        offset("a clock never set", COMMA + "1970-01-01T00:05Z,5\n", TIME_RANGE, 3),
        offset("a total below the rows", COMMA + "\nAverage,5\n", TIME_FORM, 4),
        offset("a field without end", COMMA + "2026-03-02T08:05Z,\"5\n", NOT_CSV, 0),
        offset("two values for one time", COMMA + "2026-03-02T08:00Z,6\n", CONFLICTING_READINGS, 3),
        offset("humidity as temperature", "Time,Temp [%RH]\n2026-03-02T08:00Z,5\n", UNIT_FORM, 0),
        offset("no unit", "Time,Temp\n2026-03-02T08:00Z,5\n", UNIT_MISSING, 2),
        offset("a row's unit unknown", "Time,Temp,Unit\n2026-03-02T08:00Z,5,bar\n", UNIT_FORM, 2),
        stated("another unit than stated", COMMA, "UTC", "FAHRENHEIT", UNIT_CONFLICT, 0),
        stated("no zone", BERLIN, "", "", ZONE_MISSING, 2),
        stated("no such zone", "Zeitzone;Mond/Meer\n" + BERLIN, "", "", ZONE_FORM, 0),
        stated("zones differ", "Zeitzone;UTC+1\n" + BERLIN, "Asia/Tokyo", "", ZONE_CONFLICT, 0),
        stated(
            "an hour that never was",
            BERLIN + "29.03.2026 02:30;5,0\n",
            "Europe/Berlin",
            "",
            NO_SUCH_LOCAL_TIME,
            3),
        offset("too many rows", COMMA + "x\n".repeat(LoggerFile.MAX_ROWS), TOO_MANY_ROWS, 100_001),
        offset("too many bytes", "x".repeat(LoggerFile.MAX_BYTES + 1), TOO_LARGE, 0));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void refused(Case wrong) {
    LoggerSettings settings =
        new LoggerSettings(
            Optional.of(wrong.zone).filter(zone -> !zone.isEmpty()).map(ZoneId::of),
            Optional.of(wrong.unit).filter(unit -> !unit.isEmpty()).map(TemperatureUnit::valueOf));
    LoggerOutcome outcome = LoggerFile.read(wrong.text.getBytes(StandardCharsets.UTF_8), settings);
    LoggerRefusal refusal = assertInstanceOf(LoggerOutcome.Refused.class, outcome).refusal();
    assertEquals(wrong.rule, refusal.rule());
    assertEquals(wrong.line, refusal.line().orElse(0));
  }

  private static Case offset(String wrong, String text, LoggerRule rule, int line) {
    return new Case(wrong, text, "", "", rule, line);
  }

  private static Case stated(
      String wrong, String text, String zone, String unit, LoggerRule rule, int line) {
    return new Case(wrong, text, zone, unit, rule, line);
  }
}
