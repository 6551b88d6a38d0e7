package suyuan.model.gs1;

import static suyuan.model.gs1.Gs1Exception.Code.DATE;
import static suyuan.model.gs1.Gs1Exception.shown;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/// Dates YYMMDD of AIs 11 to 17 (GS1 General Specifications 3.4).
///
/// The century is always the 20xx one: no product of this ledger is older, and reading a date must
/// not depend on the day on which it is read.
final class ElementDate {
  private ElementDate() {}

  static String check(String ai, String value) {
    Digits.require("AI " + ai, value, 6);
    read(value);
    return value;
  }

  /// Day 00 means the last day of the month.
  static LocalDate read(String value) {
    try {
      var month = YearMonth.of(2000 + number(value, 0), number(value, 2));
      int day = number(value, 4);
      return day == 0 ? month.atEndOfMonth() : month.atDay(day);
    } catch (DateTimeException e) {
      throw new Gs1Exception(DATE, "%s is no date YYMMDD.".formatted(shown(value)));
    }
  }

  private static int number(String value, int at) {
    return Integer.parseInt(value.substring(at, at + 2));
  }
}
