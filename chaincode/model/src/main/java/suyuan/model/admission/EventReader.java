package suyuan.model.admission;

import suyuan.model.epcis.Event;
import suyuan.model.trace.TraceEvent;

/// Reads an event as a trace event, as [TraceEvent#of] does, perhaps from memory.
public interface EventReader {
  EventReader PLAIN = TraceEvent::of;

  /// @throws suyuan.model.trace.TraceException naming the field
  TraceEvent read(Event event);
}
