package suyuan.model.epcis;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/// xsd:dateTimeStamp and time zone offsets, as strict as the EPCIS schemas. Read by position: every
/// event has several, and a formatter takes longer than all else that is done with them.
public final class Times {
  private static final Pattern OFFSET = Pattern.compile("[+-](0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00");
  private static final String FORM = "dddd-dd-ddTdd:dd:dd";
  private static final int FRACTION = FORM.length();
  private static final int NANO_DIGITS = 9;

  private Times() {}

  /// `2026-03-01T08:00:00.000+08:00`: seconds with at most nine decimals, then Z or ±hh:mm.
  public static Optional<OffsetDateTime> stamp(String text) {
    int zone = zone(text);
    if (zone < 0 || !isZone(text, zone)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          OffsetDateTime.of(
              number(text, 0, 4),
              number(text, 5, 7),
              number(text, 8, 10),
              number(text, 11, 13),
              number(text, 14, 16),
              number(text, 17, 19),
              nanos(text, zone),
              zoneOffset(text, zone)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static Optional<ZoneOffset> offset(String text) {
    return OFFSET.matcher(text).matches() ? Optional.of(ZoneOffset.of(text)) : Optional.empty();
  }

  /// Where the zone begins; below zero if what stands before it isn't a time.
  private static int zone(String text) {
    if (!fits(text, 0, FORM)) {
      return -1;
    }
    if (text.length() == FRACTION || text.charAt(FRACTION) != '.') {
      return FRACTION;
    }
    int end = FRACTION + 1;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    int digits = end - FRACTION - 1;
    return digits >= 1 && digits <= NANO_DIGITS ? end : -1;
  }

  private static boolean isZone(String text, int at) {
    return text.length() == at + 1
        ? text.charAt(at) == 'Z'
        : text.length() == at + 6
            && (text.charAt(at) == '+' || text.charAt(at) == '-')
            && fits(text, at + 1, "dd:dd");
  }

  private static ZoneOffset zoneOffset(String text, int at) {
    return text.charAt(at) == 'Z' ? ZoneOffset.UTC : ZoneOffset.of(text.substring(at));
  }

  private static int nanos(String text, int zone) {
    if (zone == FRACTION) {
      return 0;
    }
    int nanos = number(text, FRACTION + 1, zone);
    for (int digits = zone - FRACTION - 1; digits < NANO_DIGITS; digits++) {
      nanos *= 10;
    }
    return nanos;
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  /// Whether the form stands there, a digit for each d.
  private static boolean fits(String text, int from, String form) {
    if (text.length() < from + form.length()) {
      return false;
    }
    for (int i = 0; i < form.length(); i++) {
      char c = text.charAt(from + i);
      if (form.charAt(i) == 'd' ? !isDigit(c) : c != form.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
