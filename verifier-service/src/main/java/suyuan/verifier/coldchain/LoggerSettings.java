package suyuan.verifier.coldchain;

import java.time.ZoneId;
import java.util.Optional;

/// What the sender of a logger file says about it, where the file doesn't say so itself: the zone
/// its local times are in, and the unit. Where both speak they must agree.
public record LoggerSettings(Optional<ZoneId> zone, Optional<TemperatureUnit> unit) {
  public static final LoggerSettings NONE = new LoggerSettings(Optional.empty(), Optional.empty());
}
