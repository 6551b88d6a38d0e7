package suyuan.verifier.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import suyuan.model.Bytes;
import suyuan.model.epcis.Event;
import suyuan.verifier.demo.story.Cast;
import suyuan.verifier.demo.story.EventMix;
import suyuan.verifier.demo.story.Telling;

/// The demo's mix of events, in batches of one party each.
final class EventBatches {
  /// Events of one party, in order.
  record Batch(Cast by, List<Event> events) {}

  private final int size;

  private final Iterator<Telling.Capture> documents;

  /// Canonical: parsed ones take ten times as much, and this is the node's own heap.
  private final Map<Cast, List<Bytes>> open = new EnumMap<>(Cast.class);

  private final Deque<Batch> ready = new ArrayDeque<>();

  private EventBatches(int size) {
    this.size = size;
    this.documents = EventMix.documents().iterator();
  }

  static EventBatches of(int size) {
    return new EventBatches(size);
  }

  /// The next full batch.
  Batch next() {
    while (ready.isEmpty()) {
      ready.addAll(next(size));
    }
    return ready.remove();
  }

  /// The next full batches, of at least so many events together.
  List<Batch> next(int events) {
    List<Batch> batches = new ArrayList<>();
    while (batches.size() * size < events) {
      Telling.Capture capture = documents.next();
      List<Bytes> waiting = open.computeIfAbsent(capture.by(), _ -> new ArrayList<>());
      capture.events().stream().map(Event::of).map(Event::bytes).forEach(waiting::add);
      while (waiting.size() >= size) {
        List<Event> full = waiting.subList(0, size).stream().map(Event::kept).toList();
        batches.add(new Batch(capture.by(), full));
        waiting.subList(0, size).clear();
      }
    }
    return batches;
  }
}
