package suyuan.model.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import suyuan.model.epcis.Event;
import suyuan.model.gs1.Gs1Exception;
import suyuan.model.ledger.Committed.CommittedStatement;
import suyuan.model.statement.Header;
import suyuan.model.trace.Things;
import suyuan.model.trace.TraceEvent;
import suyuan.model.trace.TraceException;

/// A committed statement with its events read, once for all who need them.
///
/// @param facts key of each event's [Fact]
public record Reading(CommittedStatement record, List<TraceEvent> events, List<String> facts) {
  public Reading {
    events = List.copyOf(events);
    facts = List.copyOf(facts);
  }

  /// Reads the events. One that older rules let through and that can't be read any more is kept as
  /// observed, about nothing.
  public static Reading of(CommittedStatement record) {
    return of(record, TraceEvent::of);
  }

  /// The same, for one who reads them for others too.
  ///
  /// @param reader as [TraceEvent#of]
  public static Reading of(CommittedStatement record, Function<Event, TraceEvent> reader) {
    String party = record.statement().header().party().value();
    List<TraceEvent> events = new ArrayList<>();
    List<String> facts = new ArrayList<>();
    for (Event event : record.statement().events()) {
      events.add(readable(event, record, reader));
      facts.add(Fact.key(party, event));
    }
    return new Reading(record, events, facts);
  }

  private static TraceEvent readable(
      Event event, CommittedStatement record, Function<Event, TraceEvent> reader) {
    try {
      return reader.apply(event);
    } catch (TraceException | Gs1Exception | IllegalArgumentException e) {
      return new TraceEvent.Observed(TimeRules.at(record.ledgerTime()), Things.NONE);
    }
  }

  /// The keys of the entries that taking it surely reads.
  Set<String> keys() {
    Header header = record.statement().header();
    Set<String> keys = new HashSet<>(facts);
    keys.add(Filed.key(header.party().value(), header.id().value()));
    for (TraceEvent event : events) {
      for (Subject subject : subjects(event)) {
        keys.add(subject.toString());
        if (subject.kind() == Subject.Kind.UNIT) {
          keys.add(Content.keyOf(subject.name()));
        }
      }
    }
    return keys;
  }

  /// The things an event names, as subjects.
  public static List<Subject> subjects(TraceEvent event) {
    return Goods.subjects(event.things()).stream().distinct().toList();
  }
}
