package suyuan.verifier.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import suyuan.model.trace.At;
import suyuan.model.trace.Things;
import suyuan.model.trace.TraceEvent;

/// What stands for an event that can't be read.
final class Unread {
  private Unread() {}

  static TraceEvent at(Instant time) {
    return new TraceEvent.Observed(
        new At(time, ZoneOffset.UTC, Optional.empty(), Optional.empty()), Things.NONE);
  }
}
