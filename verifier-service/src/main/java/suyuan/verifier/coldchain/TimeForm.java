package suyuan.verifier.coldchain;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The forms of a time that are read: year first (`2026-03-29T02:30:00+01:00`, `2026/3/29 2:30`,
/// `2026年3月29日 02:30`) or day first with dots (`29.03.2026 02:30`). Month first isn't read: nobody
/// can tell 03/04 from 04/03.
record TimeForm(LocalDateTime time, Optional<ZoneOffset> offset) {
  private static final String CLOCK =
      "(?<h>\\d{1,2}):(?<m>\\d{2})(?::(?<s>\\d{2})(?:[.,](?<f>\\d{1,9}))?)?";
  private static final String OFFSET = "\\s*(?<o>Z|[+-]\\d{2}:?\\d{2})?";
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<y>\\d{4})[-/年](?<mo>\\d{1,2})[-/月](?<d>\\d{1,2})日?(?:T|\\s+)" + CLOCK + OFFSET);
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?<d>\\d{1,2})\\.(?<mo>\\d{1,2})\\.(?<y>\\d{4})[,\\s]\\s*" + CLOCK + OFFSET);
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2099;

  static TimeForm parse(String text, int line) {
    String plain = text.strip();
    for (Pattern form : new Pattern[] {YEAR_FIRST, DAY_FIRST}) {
      Matcher matcher = form.matcher(plain);
      if (matcher.matches()) {
        return read(matcher, plain, line);
      }
    }
    throw LoggerRule.TIME_FORM.atLine(
        line,
        "'%s' is not a time such as 2026-03-29 14:30:00 or 29.03.2026 14:30".formatted(clip(text)));
  }

  static String clip(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  private static TimeForm read(Matcher matcher, String text, int line) {
    try {
      TimeForm form =
          new TimeForm(local(matcher), Optional.ofNullable(matcher.group("o")).map(ZoneOffset::of));
      if (form.time.getYear() < FIRST_YEAR || form.time.getYear() > LAST_YEAR) {
        throw LoggerRule.TIME_RANGE.atLine(
            line, "'%s' is not within the years %d to %d".formatted(text, FIRST_YEAR, LAST_YEAR));
      }
      return form;
    } catch (DateTimeException noSuchTime) {
      throw LoggerRule.TIME_FORM.atLine(line, "'%s' is no time of any calendar".formatted(text));
    }
  }

  private static LocalDateTime local(Matcher matcher) {
    return LocalDateTime.of(
        number(matcher, "y"),
        number(matcher, "mo"),
        number(matcher, "d"),
        number(matcher, "h"),
        number(matcher, "m"),
        number(matcher, "s"),
        nanos(matcher));
  }

  private static int number(Matcher matcher, String group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /// Cut to milliseconds, which is what a reading keeps.
  private static int nanos(Matcher matcher) {
    String digits = matcher.group("f");
    return digits == null ? 0 : Integer.parseInt((digits + "00").substring(0, 3)) * 1_000_000;
  }
}
