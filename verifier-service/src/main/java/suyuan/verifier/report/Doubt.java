package suyuan.verifier.report;

import java.util.Locale;

/// Why a temperature record can't be right. Such a one counts for nothing; it isn't clean either.
public enum Doubt {
  /// Its raw file is here and isn't what the event says of it.
  FILE,
  /// It ends after it was recorded.
  FUTURE,
  /// From its first to its last reading it makes sense in another unit only.
  UNIT,
  /// One and the same temperature for too long.
  STUCK,
  /// As long as the journey, hours off.
  CLOCK,
  /// Of a time when its author had nothing to do with the goods.
  OTHER_TIME;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
