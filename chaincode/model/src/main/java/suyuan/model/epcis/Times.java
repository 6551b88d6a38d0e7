package suyuan.model.epcis;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/// xsd:dateTimeStamp and time zone offsets, as strict as the EPCIS schemas.
final class Times {
  private static final Pattern STAMP =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?"
              + "(Z|[+-][0-9]{2}:[0-9]{2})");
  private static final Pattern OFFSET = Pattern.compile("[+-](0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00");

  private Times() {}

  static Optional<OffsetDateTime> stamp(String text) {
    if (!STAMP.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static Optional<ZoneOffset> offset(String text) {
    return OFFSET.matcher(text).matches() ? Optional.of(ZoneOffset.of(text)) : Optional.empty();
  }
}
