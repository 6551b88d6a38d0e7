package suyuan.verifier.capture;

import suyuan.model.Bytes;
import suyuan.model.epcis.EpcisException;
import suyuan.model.epcis.Event;
import suyuan.model.gs1.Gs1Exception;
import suyuan.model.json.Json;
import suyuan.model.trace.Things;
import suyuan.model.trace.TraceEvent;
import suyuan.model.trace.TraceException;
import suyuan.verifier.coldchain.AllowedRange;
import suyuan.verifier.coldchain.ConditionsJson;
import suyuan.verifier.coldchain.Kinetics;
import suyuan.verifier.coldchain.LoggerFile;
import suyuan.verifier.coldchain.LoggerSummary;

/// The event that carries a logger file's numbers (docs/events.md, `suyuan:conditions`).
final class ConditionsEvent {
  private ConditionsEvent() {}

  /// Completes an event. Without a time of its own it has the last reading's.
  static Event of(Json.Obj draft, LoggerSummary summary, boolean limited, Bytes file) {
    Json.Obj event = draft;
    if (!event.has("eventTime")) {
      event =
          event
              .with("eventTime", Json.of(summary.end().toString()))
              .with("eventTimeZoneOffset", Json.of("+00:00"));
    }
    try {
      return Event.of(event.with("suyuan:conditions", ConditionsJson.of(summary, limited, file)));
    } catch (EpcisException e) {
      throw LoggerRequest.bad(
          "event" + e.faults().getFirst().path(), e.faults().getFirst().detail());
    }
  }

  /// What the event is about.
  static Things things(Json.Obj draft, LoggerFile file, Bytes sha256) {
    Event event = of(draft, file.summary(AllowedRange.ANY, Kinetics.USP), false, sha256);
    try {
      if (TraceEvent.of(event) instanceof TraceEvent.ConditionsRecorded recorded) {
        return recorded.things();
      }
    } catch (TraceException e) {
      throw LoggerRequest.bad("event." + e.field(), String.valueOf(e.getMessage()));
    } catch (Gs1Exception e) {
      throw LoggerRequest.bad("event", e.sentence());
    }
    throw LoggerRequest.bad("event", "This is another kind of event; see docs/events.md.");
  }
}
