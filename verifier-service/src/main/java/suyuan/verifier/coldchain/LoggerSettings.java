package suyuan.verifier.coldchain;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the sender of a logger file says about it, where the file doesn't say so itself: the zone
/// its local times are in, and the unit. Where both speak they must agree. It is kept in the file's
/// media type, `text/csv;zone="Asia/Shanghai";unit=C`, so that whoever has the file can read it
/// again.
public record LoggerSettings(Optional<ZoneId> zone, Optional<TemperatureUnit> unit) {
  public static final LoggerSettings NONE = new LoggerSettings(Optional.empty(), Optional.empty());

  private static final String CSV = "text/csv";
  private static final Pattern ZONE = Pattern.compile(";zone=\"([^\"]+)\"");
  private static final Pattern UNIT = Pattern.compile(";unit=([CFK])");

  /// Settings by their names; empty texts stand for nothing said.
  ///
  /// @throws IllegalArgumentException with a sentence if there is no such zone or unit
  public static LoggerSettings of(String zone, String unit) {
    return new LoggerSettings(
        Optional.of(zone).filter(text -> !text.isEmpty()).map(LoggerSettings::zone),
        Optional.of(unit).filter(text -> !text.isEmpty()).map(LoggerSettings::unit));
  }

  /// The settings that a logger file's media type carries; none for any other media type.
  public static LoggerSettings ofMediaType(String mediaType) {
    return mediaType.startsWith(CSV)
        ? of(group(ZONE.matcher(mediaType)), group(UNIT.matcher(mediaType)))
        : NONE;
  }

  public String mediaType() {
    return CSV
        + zone.map(id -> ";zone=\"" + id + "\"").orElse("")
        + unit.map(one -> ";unit=" + one.name().charAt(0)).orElse("");
  }

  private static String group(Matcher matcher) {
    return matcher.find() ? matcher.group(1) : "";
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a zone such as Asia/Shanghai or +08:00.", e);
    }
  }

  private static TemperatureUnit unit(String text) {
    return TemperatureUnit.parse(text)
        .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is none of C, F, K."));
  }
}
