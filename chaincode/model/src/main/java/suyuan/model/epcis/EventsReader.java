package suyuan.model.epcis;

import java.util.List;
import java.util.function.Consumer;
import suyuan.model.json.Json;
import suyuan.model.json.JsonException;
import suyuan.model.json.JsonStream;

/// The second reading of a document: its events, one by one. The frame is known to be sound.
final class EventsReader {
  private final JsonStream in;
  private final Envelope envelope;
  private final Consumer<? super EpcisDocument.Entry> consumer;

  EventsReader(JsonStream in, Envelope envelope, Consumer<? super EpcisDocument.Entry> consumer) {
    this.in = in;
    this.envelope = envelope;
    this.consumer = consumer;
  }

  void read() {
    if (envelope.bare()) {
      consumer.accept(next(0));
    } else if (seek("epcisBody") && seek("eventList") && in.enterArray()) {
      for (int index = 0; in.hasElement(); index++) {
        consumer.accept(next(index));
      }
    }
  }

  private boolean seek(String wanted) {
    in.enterObject();
    for (var name = in.nextName(); name.isPresent(); name = in.nextName()) {
      if (name.get().equals(wanted)) {
        return true;
      }
      in.skip();
    }
    return false;
  }

  private EpcisDocument.Entry next(int index) {
    String from = envelope.bare() ? "" : "/epcisBody/eventList/" + index;
    try {
      if (in.value() instanceof Json.Obj event) {
        return new EpcisDocument.Entry.Accepted(index, Event.of(event, envelope.namespaces()));
      }
      return refused(index, Fault.of(Rule.NOT_EPCIS, "", "an event is an object"));
    } catch (JsonException e) {
      if (!e.isLocal()) {
        throw new EpcisException(Fault.of(e, ""));
      }
      return refused(index, Fault.of(e, from));
    } catch (EpcisException e) {
      return new EpcisDocument.Entry.Refused(index, e.faults());
    }
  }

  private static EpcisDocument.Entry refused(int index, Fault fault) {
    return new EpcisDocument.Entry.Refused(index, List.of(fault));
  }
}
