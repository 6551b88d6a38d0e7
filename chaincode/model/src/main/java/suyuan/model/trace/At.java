package suyuan.model.trace;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import suyuan.model.gs1.Gln;

/// When and where an event happened, as its author says: time in UTC, the offset in force there,
/// the place it was read at and the place the things are at afterwards.
public record At(Instant time, ZoneOffset offset, Optional<Gln> readPoint, Optional<Gln> location) {

  /// The business location if given, else the read point.
  public Optional<Gln> place() {
    return location.isPresent() ? location : readPoint;
  }
}
