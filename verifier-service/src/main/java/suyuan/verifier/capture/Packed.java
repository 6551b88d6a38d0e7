package suyuan.verifier.capture;

import java.util.List;
import suyuan.model.Bytes;
import suyuan.model.epcis.Event;
import suyuan.model.statement.Body;

/// The events of a statement to be, and the same deflated.
record Packed(List<Event> events, Bytes body) {
  Packed {
    events = List.copyOf(events);
  }

  static Packed of(List<Event> events) {
    return new Packed(events, Body.deflate(events));
  }

  /// From this node's own database.
  static Packed kept(Bytes body) {
    return new Packed(Body.kept(body), body);
  }

  /// Canonical bytes of the events.
  long size() {
    return events.stream().mapToLong(event -> event.bytes().size()).sum();
  }
}
