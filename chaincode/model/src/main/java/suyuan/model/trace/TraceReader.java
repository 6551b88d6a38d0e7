package suyuan.model.trace;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import suyuan.model.epcis.Event;

/// Reads events as docs/events.md says.
final class TraceReader {
  private TraceReader() {}

  static TraceEvent read(Event event) {
    String time =
        event
            .json()
            .string("eventTime")
            .orElseThrow(() -> new TraceException("eventTime", "eventTime is missing."));
    At at = new At(Instant.parse(time), ZoneOffset.UTC, Optional.empty(), Optional.empty());
    return new TraceEvent.Observed(at, Things.NONE);
  }
}
