package suyuan.verifier.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import suyuan.model.epcis.EpcisDocument;
import suyuan.model.epcis.EpcisDocument.Entry;
import suyuan.model.epcis.Event;
import suyuan.model.gs1.Gs1Exception;
import suyuan.model.gs1.Identifier;
import suyuan.model.trace.Things;
import suyuan.model.trace.TraceEvent;
import suyuan.model.trace.TraceException;

/// Cuts a document into parts, in its order, one in memory at a time.
final class Splitting {
  /// Bound on the canonical bytes of one part: 4 MiB.
  static final int MAX_BYTES = 4 << 20;

  /// Faults told of one part.
  private static final int MOST_FAULTS = 100;

  private final int maxEvents;
  private final Consumer<Part> parts;
  private final List<Event> events = new ArrayList<>();
  private final List<EventFault> faults = new ArrayList<>();
  private List<Identifier> things = new ArrayList<>();
  private int bytes;
  private int first;
  private int count;

  private Splitting(int maxEvents, Consumer<Part> parts) {
    this.maxEvents = maxEvents;
    this.parts = parts;
  }

  static void split(EpcisDocument document, int maxEvents, Consumer<Part> parts) {
    Splitting splitting = new Splitting(maxEvents, parts);
    document.forEach(splitting::take);
    splitting.finish();
  }

  private void take(Entry entry) {
    int size = entry instanceof Entry.Accepted(int index, Event event) ? event.bytes().size() : 0;
    if (count == maxEvents || bytes + size > MAX_BYTES) {
      finish();
    }
    count++;
    bytes += size;
    switch (entry) {
      case Entry.Accepted(int index, Event event) -> accept(event);
      case Entry.Refused(int index, var found) ->
          found.stream()
              .limit(Math.max(0, MOST_FAULTS - faults.size()))
              .forEach(fault -> faults.add(EventFault.of(index, fault)));
    }
  }

  private void accept(Event event) {
    events.add(event);
    try {
      add(TraceEvent.of(event).things());
    } catch (TraceException | Gs1Exception toldByTheLedger) {
      return;
    }
  }

  private void add(Things named) {
    things.addAll(named.items());
    things.addAll(named.units());
    named.lots().forEach(lot -> things.add(lot.lot()));
  }

  private void finish() {
    if (count == 0) {
      return;
    }
    Packed packed = Packed.of(faults.isEmpty() ? events : List.of());
    parts.accept(new Part(first, count, packed, List.copyOf(faults), things));
    first += count;
    count = 0;
    bytes = 0;
    events.clear();
    faults.clear();
    things = new ArrayList<>();
  }
}
