package suyuan.verifier.capture;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import suyuan.model.epcis.EpcisDocument;
import suyuan.model.epcis.EpcisDocument.Entry;
import suyuan.model.epcis.EpcisException;
import suyuan.model.epcis.Event;
import suyuan.verifier.http.Problem;
import suyuan.verifier.party.Access;
import suyuan.verifier.party.Caller;

/// Captures one event while the caller waits.
@Controller("/events")
final class EventController {
  private final OneEvent oneEvent;

  EventController(OneEvent oneEvent) {
    this.oneEvent = oneEvent;
  }

  /// Takes one EPCIS 2.0 event (JSON-LD, at most 256 KiB). Answers 201 with the ledger's receipt,
  /// 200 with the first one if the event was recorded before, 422 if the ledger refuses it.
  @Post
  @Consumes({"application/json", "application/ld+json"})
  @Secured(Access.CAPTURES)
  HttpResponse<byte[]> capture(@Body byte[] body, Caller caller) {
    return oneEvent.record(caller.party(), event(body));
  }

  static Event event(byte[] body) {
    if (body.length > Event.MAX_BYTES) {
      throw Problem.of(
              HttpStatus.REQUEST_ENTITY_TOO_LARGE,
              "too-large",
              "An event has at most " + Event.MAX_BYTES + " bytes.")
          .asException();
    }
    try {
      return single(EpcisDocument.read(body).entries());
    } catch (EpcisException e) {
      throw DocumentProblem.of(e).asException();
    }
  }

  private static Event single(List<Entry> entries) {
    if (entries.size() != 1) {
      throw Problem.badRequest("bad-document", "Send one event here, documents to /capture.")
          .asException();
    }
    return switch (entries.getFirst()) {
      case Entry.Accepted(int index, Event event) -> event;
      case Entry.Refused(int index, var faults) ->
          throw DocumentProblem.of(
                  faults.stream().map(fault -> EventFault.of(index, fault)).toList())
              .asException();
    };
  }
}
