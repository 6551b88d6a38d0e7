package suyuan.verifier.coldchain;

import java.util.OptionalInt;

/// The rules a logger file must keep. `code` is stable.
public enum LoggerRule {
  TOO_LARGE("too-large"),
  TOO_MANY_ROWS("too-many-rows"),
  NOT_TEXT("not-text"),
  NOT_CSV("not-csv"),
  UNKNOWN_LAYOUT("unknown-layout"),
  SEVERAL_TEMPERATURES("several-temperature-columns"),
  FIELD_COUNT("field-count"),
  TIME_FORM("time-form"),
  TIME_RANGE("time-range"),
  ZONE_FORM("zone-form"),
  ZONE_MISSING("zone-missing"),
  ZONE_CONFLICT("zone-conflict"),
  NO_SUCH_LOCAL_TIME("no-such-local-time"),
  UNIT_FORM("unit-form"),
  UNIT_MISSING("unit-missing"),
  UNIT_CONFLICT("unit-conflict"),
  NUMBER_FORM("number-form"),
  IMPLAUSIBLE("implausible-temperature"),
  CONFLICTING_READINGS("conflicting-readings"),
  TOO_FEW_READINGS("too-few-readings");

  private final String code;

  LoggerRule(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  LoggerException atLine(long line, String sentence) {
    return new LoggerException(
        new LoggerRefusal(this, OptionalInt.of(Math.toIntExact(line)), sentence));
  }

  LoggerException everywhere(String sentence) {
    return new LoggerException(new LoggerRefusal(this, OptionalInt.empty(), sentence));
  }
}
