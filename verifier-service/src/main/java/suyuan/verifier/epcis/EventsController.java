package suyuan.verifier.epcis;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import suyuan.model.history.EventRef;
import suyuan.model.json.Json;
import suyuan.model.registry.PartyId;
import suyuan.verifier.http.Answer;
import suyuan.verifier.http.Problem;
import suyuan.verifier.party.Access;
import suyuan.verifier.party.Caller;
import suyuan.verifier.projection.ReadModel;
import suyuan.verifier.projection.StoredEvent;

/// Gives members events back: their own; the quality role's anybody's.
@Controller("/events")
@Secured(SecurityRule.IS_AUTHENTICATED)
final class EventsController {
  private static final String LD_JSON = "application/ld+json";
  private static final int MOST_ABOUT = 5_000;

  private final ReadModel records;
  private final InstantSource clock;

  EventsController(ReadModel records, InstantSource clock) {
    this.records = records;
    this.clock = clock;
  }

  /// Events in the order of the ledger, page by page (`Link: rel="next"`); see docs/http.md for the
  /// query's parameters. `recordTime` is the ledger's.
  @Get(produces = {"application/json", LD_JSON})
  HttpResponse<byte[]> query(HttpRequest<?> request, Caller caller) {
    EventQuery query = EventQuery.of(request.getParameters());
    List<StoredEvent> page = page(query, caller);
    var answer = Answer.of(HttpStatus.OK, LD_JSON, document(page));
    return page.size() < query.perPage()
        ? answer
        : answer.header(HttpHeaders.LINK, next(request, page.getLast().ref()));
  }

  /// One event, by its eventID or by `block.index.event`.
  @Get(
      uri = "/{id}",
      produces = {"application/json", LD_JSON})
  HttpResponse<byte[]> one(String id, Caller caller) {
    List<StoredEvent> found =
        id.matches("\\d{1,18}\\.\\d{1,9}\\.\\d{1,9}")
            ? records.event(EventQuery.ref(id)).stream().toList()
            : records.eventsById(id);
    List<StoredEvent> seen = found.stream().filter(event -> maySee(caller, event)).toList();
    return seen.isEmpty()
        ? Answer.of(Problem.notFound("Your party has no event of this name."))
        : Answer.of(HttpStatus.OK, LD_JSON, document(seen));
  }

  private List<StoredEvent> page(EventQuery query, Caller caller) {
    if (query.about().isPresent() || query.eventId().isPresent()) {
      return matching(query, caller);
    }
    Optional<PartyId> only =
        caller.may(Access.QUALITY) ? Optional.empty() : Optional.of(caller.party());
    List<StoredEvent> page = new ArrayList<>();
    EventRef after = query.after().orElse(EventQuery.ref("-1.0.0"));
    while (page.size() < query.perPage()) {
      List<StoredEvent> some = records.eventsAfter(after, only, query.perPage());
      some.stream()
          .filter(event -> query.wanted().test(event.event()))
          .limit(query.perPage() - page.size())
          .forEach(page::add);
      if (some.size() < query.perPage()) {
        break;
      }
      after = some.getLast().ref();
    }
    return page;
  }

  private List<StoredEvent> matching(EventQuery query, Caller caller) {
    List<StoredEvent> found =
        query
            .about()
            .map(subject -> records.events(subject, MOST_ABOUT))
            .orElseGet(() -> records.eventsById(query.eventId().orElseThrow()));
    return found.stream()
        .sorted((one, other) -> one.ref().compareTo(other.ref()))
        .filter(event -> query.after().filter(after -> event.ref().compareTo(after) <= 0).isEmpty())
        .filter(event -> maySee(caller, event) && matches(query, event))
        .limit(query.perPage())
        .toList();
  }

  private static boolean matches(EventQuery query, StoredEvent event) {
    return query.eventId().filter(id -> !event.event().eventId().equals(Optional.of(id))).isEmpty()
        && query.wanted().test(event.event());
  }

  private static boolean maySee(Caller caller, StoredEvent event) {
    return caller.may(Access.QUALITY) || event.party().equals(caller.party());
  }

  private Json.Obj document(List<StoredEvent> events) {
    Json.Arr list = new Json.Arr(events.stream().map(EventsController::json).toList());
    return QueryDocument.of(list, clock.instant());
  }

  private static Json json(StoredEvent event) {
    return event.event().json().with("recordTime", Json.of(event.ledgerTime().toString()));
  }

  private static String next(HttpRequest<?> request, EventRef last) {
    String uri =
        UriBuilder.of(request.getUri())
            .replaceQueryParam("nextPageToken", last.toString().replace('/', '.'))
            .build()
            .toString();
    return "<" + uri + ">; rel=\"next\"";
  }
}
