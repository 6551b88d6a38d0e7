package suyuan.verifier.demo.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/// Dates counted back from the day of the telling, so that the story always ends yesterday.
public record Calendar(LocalDate today) {
  /// China has one time zone and no daylight saving.
  static final ZoneOffset OFFSET = ZoneOffset.ofHours(8);

  /// The calendar of the moment's day in China.
  public static Calendar of(Instant now) {
    return new Calendar(now.atOffset(OFFSET).toLocalDate());
  }

  /// @param daysAgo at least 1: nothing lies in the future
  /// @param time hours and minutes in China, `09:30`
  Instant at(int daysAgo, String time) {
    return day(daysAgo).atTime(LocalTime.parse(time)).toInstant(OFFSET);
  }

  LocalDate day(int daysAgo) {
    return today.minusDays(daysAgo);
  }
}
