package suyuan.verifier.http;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/// Times with an offset as RFC 3339, section 5.6 wants them: with seconds, also at the full minute.
public final class Rfc3339 {
  private Rfc3339() {}

  /// `2026-03-01T10:00:00+08:00`.
  public static String of(OffsetDateTime time) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
  }
}
