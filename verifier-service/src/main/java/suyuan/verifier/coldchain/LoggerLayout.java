package suyuan.verifier.coldchain;

import java.util.Set;

/// The layouts that are read: which separator, and what their columns are called. Titles are
/// compared in lower case, without a unit in brackets.
enum LoggerLayout {
  /// European: semicolons, decimal commas, `31.12.2026 23:59:59` in local time.
  SEMICOLON(
      "semicolon-local",
      ";",
      Set.of(
          "datum/uhrzeit",
          "datum / uhrzeit",
          "datum uhrzeit",
          "zeitstempel",
          "date/time",
          "date / time",
          "date time"),
      Set.of("datum", "date"),
      Set.of("uhrzeit", "zeit", "time"),
      Set.of("temperatur", "temperature", "temp", "temp.")),
  /// International: commas, `2026-12-31T23:59:59+01:00`.
  COMMA(
      "comma-offset",
      ",",
      Set.of(
          "timestamp", "time stamp", "datetime", "date/time", "date time", "time", "recorded at"),
      Set.of(),
      Set.of(),
      Set.of("temperature", "temp", "temp.")),
  /// Chinese: commas or tabs, `2026-12-31 23:59:59` or `2026年12月31日 23:59`, mostly local time.
  CHINESE(
      "chinese",
      ",\t;",
      Set.of("时间", "记录时间", "日期时间", "采集时间", "测量时间"),
      Set.of("日期"),
      Set.of("时刻", "时间"),
      Set.of("温度", "温度值", "通道1温度"));

  private final String code;
  private final String separators;
  private final Set<String> timeTitles;
  private final Set<String> dateTitles;
  private final Set<String> clockTitles;
  private final Set<String> temperatureTitles;

  LoggerLayout(
      String code,
      String separators,
      Set<String> timeTitles,
      Set<String> dateTitles,
      Set<String> clockTitles,
      Set<String> temperatureTitles) {
    this.code = code;
    this.separators = separators;
    this.timeTitles = timeTitles;
    this.dateTitles = dateTitles;
    this.clockTitles = clockTitles;
    this.temperatureTitles = temperatureTitles;
  }

  String code() {
    return code;
  }

  boolean separatedBy(char separator) {
    return separators.indexOf(separator) >= 0;
  }

  boolean isTime(String title) {
    return timeTitles.contains(title);
  }

  boolean isDate(String title) {
    return dateTitles.contains(title);
  }

  boolean isClock(String title) {
    return clockTitles.contains(title);
  }

  boolean isTemperature(String title) {
    return temperatureTitles.contains(title);
  }
}
