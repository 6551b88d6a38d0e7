package suyuan.verifier.epcis;

import io.micronaut.http.HttpParameters;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import suyuan.model.epcis.Event;
import suyuan.model.gs1.Gs1Exception;
import suyuan.model.gs1.Identifier;
import suyuan.model.gs1.Item;
import suyuan.model.gs1.Lot;
import suyuan.model.gs1.Sscc;
import suyuan.model.history.EventRef;
import suyuan.model.history.Subject;
import suyuan.verifier.http.Problem;
import suyuan.verifier.http.ProblemException;

/// The part of EPCIS 2.0's event query that is offered: `MATCH_anyEPC` or `MATCH_anyEPCClass` (one
/// identifier), `EQ_eventID`, `eventType`, `EQ_bizStep`, `EQ_disposition`, `GE_eventTime`,
/// `LT_eventTime`, `perPage`, `nextPageToken`. Lists are separated by `|`.
record EventQuery(
    Optional<Subject> about,
    Optional<String> eventId,
    Predicate<Event> wanted,
    int perPage,
    Optional<EventRef> after) {
  private static final int PAGE = 30;
  private static final int LONGEST_PAGE = 500;
  private static final Set<String> KNOWN =
      Set.of(
          "MATCH_anyEPC",
          "MATCH_anyEPCClass",
          "EQ_eventID",
          "eventType",
          "EQ_bizStep",
          "EQ_disposition",
          "GE_eventTime",
          "LT_eventTime",
          "perPage",
          "nextPageToken");

  static EventQuery of(HttpParameters parameters) {
    for (String name : parameters.names()) {
      if (!KNOWN.contains(name)) {
        throw bad(name, "This node's event query doesn't know " + name + ".");
      }
    }
    return new EventQuery(
        parameters
            .getFirst("MATCH_anyEPC")
            .or(() -> parameters.getFirst("MATCH_anyEPCClass"))
            .map(EventQuery::subject),
        parameters.getFirst("EQ_eventID"),
        wanted(parameters),
        page(parameters.getFirst("perPage")),
        parameters.getFirst("nextPageToken").map(EventQuery::ref));
  }

  private static Predicate<Event> wanted(HttpParameters parameters) {
    List<String> types = list(parameters, "eventType");
    List<String> steps = list(parameters, "EQ_bizStep");
    List<String> dispositions = list(parameters, "EQ_disposition");
    Optional<Instant> from = time(parameters, "GE_eventTime");
    Optional<Instant> to = time(parameters, "LT_eventTime");
    return event ->
        (types.isEmpty() || types.contains(event.type().term()))
            && (steps.isEmpty() || event.bizStep().filter(steps::contains).isPresent())
            && (dispositions.isEmpty()
                || event.disposition().filter(dispositions::contains).isPresent())
            && from.filter(event.eventTime()::isBefore).isEmpty()
            && to.filter(end -> !event.eventTime().isBefore(end)).isEmpty();
  }

  private static List<String> list(HttpParameters parameters, String name) {
    return parameters
        .getFirst(name)
        .map(text -> Arrays.asList(text.split("\\|")))
        .orElse(List.of());
  }

  private static Optional<Instant> time(HttpParameters parameters, String name) {
    return parameters
        .getFirst(name)
        .map(
            text -> {
              try {
                return OffsetDateTime.parse(text).toInstant();
              } catch (DateTimeParseException e) {
                throw bad(name, name + " is a time such as 2026-03-02T08:00:00Z.");
              }
            });
  }

  private static Subject subject(String uri) {
    try {
      return switch (Identifier.ofUri(uri)) {
        case Item item -> Subject.of(item);
        case Lot lot -> Subject.of(lot);
        case Sscc unit -> Subject.of(unit);
        case Identifier _ -> throw bad("MATCH_anyEPC", "Ask for an item, a lot or a unit.");
      };
    } catch (Gs1Exception e) {
      throw bad("MATCH_anyEPC", e.sentence());
    }
  }

  private static int page(Optional<String> text) {
    try {
      return Math.clamp(text.map(Integer::parseInt).orElse(PAGE), 1, LONGEST_PAGE);
    } catch (NumberFormatException e) {
      throw bad("perPage", "perPage is a number.");
    }
  }

  static EventRef ref(String text) {
    try {
      return EventRef.parse(text.replace('.', '/'));
    } catch (IllegalArgumentException e) {
      throw bad("nextPageToken", "This token was not given out by this node.");
    }
  }

  private static ProblemException bad(String field, String sentence) {
    return Problem.badRequest("bad-query", sentence).with("field", field).asException();
  }
}
