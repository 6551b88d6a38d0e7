package suyuan.verifier.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/// Dates, times and durations as a language writes them.
public final class Dates {
  /// Where a time comes without an offset.
  private static final ZoneId HOME = ZoneId.of("Asia/Shanghai");

  private static final DateTimeFormatter CHINESE_DAY = DateTimeFormatter.ofPattern("y年M月d日");
  private static final DateTimeFormatter CHINESE_MINUTE =
      DateTimeFormatter.ofPattern("y年M月d日 HH:mm");
  private static final DateTimeFormatter ENGLISH_DAY =
      DateTimeFormatter.ofPattern("d MMM y", Locale.ENGLISH);
  private static final DateTimeFormatter ENGLISH_MINUTE =
      DateTimeFormatter.ofPattern("d MMM y, HH:mm", Locale.ENGLISH);

  private final Words words;

  private Dates(Words words) {
    this.words = words;
  }

  public static Dates in(Words words) {
    return new Dates(words);
  }

  public String day(LocalDate day) {
    return format(day, CHINESE_DAY, ENGLISH_DAY);
  }

  public String day(OffsetDateTime time) {
    return format(time, CHINESE_DAY, ENGLISH_DAY);
  }

  public String minute(OffsetDateTime time) {
    return format(time, CHINESE_MINUTE, ENGLISH_MINUTE);
  }

  public String minute(Instant time) {
    return format(time.atZone(HOME), CHINESE_MINUTE, ENGLISH_MINUTE);
  }

  /// From one day to another; one day alone if they are the same.
  public String days(OffsetDateTime from, OffsetDateTime to) {
    String first = day(from);
    String last = day(to);
    return first.equals(last) ? first : words.say("time.from-to", first, last);
  }

  /// The two largest units: days and hours, hours and minutes, or minutes.
  public String lasting(Duration time) {
    long days = time.toDays();
    if (days > 0) {
      return two("time.days", days, "time.hours", time.toHoursPart());
    }
    return time.toHours() > 0
        ? two("time.hours", time.toHours(), "time.minutes", time.toMinutesPart())
        : words.say("time.minutes", Math.max(1, time.toMinutes()));
  }

  private String two(String large, long first, String small, long second) {
    String whole = words.say(large, first);
    return second == 0 ? whole : whole + " " + words.say(small, second);
  }

  private String format(TemporalAccessor time, DateTimeFormatter zh, DateTimeFormatter en) {
    return (words.language() == Language.CHINESE ? zh : en).format(time);
  }
}
