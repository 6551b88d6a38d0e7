package suyuan.verifier.capture;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import java.util.ArrayList;
import java.util.List;
import suyuan.model.Bytes;
import suyuan.model.epcis.EpcisException;
import suyuan.model.epcis.Event;
import suyuan.model.json.Json;
import suyuan.model.json.JsonLimits;
import suyuan.model.statement.FormatException;
import suyuan.model.statement.SignedStatement;
import suyuan.verifier.http.Problem;
import suyuan.verifier.http.ProblemException;
import suyuan.verifier.party.Access;
import suyuan.verifier.party.Caller;

/// Takes statements that their party signed itself.
@Controller("/statements")
@Secured(Access.CAPTURES)
final class StatementController {
  /// Text of a whole statement, bytes.
  private static final int MAX_BYTES = 24 << 20;

  private static final JsonLimits LIMITS =
      new JsonLimits(MAX_BYTES, 28, MAX_BYTES, 40, 256, 10_000);

  private final Submission submission;

  StatementController(Submission submission) {
    this.submission = submission;
  }

  /// Takes `{header, signature, events}` or `{header, signature, body}`: header (canonical JSON)
  /// and signature (64 bytes) in base64url; the events as JSON, or as body: raw deflate of the
  /// canonical events, each ended by a line feed, in base64url. At most 2,000 events and 24 MiB; a
  /// body inflates to 16 MiB at most.
  @Post(consumes = MediaType.APPLICATION_JSON)
  HttpResponse<byte[]> record(@Body byte[] body, Caller caller) {
    SignedStatement statement = read(body);
    if (!statement.header().party().equals(caller.party())) {
      throw Problem.forbidden("This credential is bound to another party than the statement's.")
          .asException();
    }
    return OneEvent.answer(submission.record(statement), statement.events());
  }

  private static SignedStatement read(byte[] body) {
    if (!(Json.parse(body, LIMITS) instanceof Json.Obj json)) {
      throw bad("", "The body is not a JSON object.");
    }
    try {
      return SignedStatement.of(bytes(json, "header"), bytes(json, "signature"), events(json));
    } catch (FormatException e) {
      throw bad(e.field(), String.valueOf(e.getMessage()));
    }
  }

  private static List<Event> events(Json.Obj json) {
    if (json.has("body")) {
      return suyuan.model.statement.Body.inflate(bytes(json, "body"));
    }
    List<Event> events = new ArrayList<>();
    for (Json element : json.array("events")) {
      String field = "events[" + events.size() + "]";
      if (events.size() == SignedStatement.MAX_EVENTS || !(element instanceof Json.Obj event)) {
        throw bad(field, "events are at most " + SignedStatement.MAX_EVENTS + " objects.");
      }
      events.add(event(event, field));
    }
    return events;
  }

  /// Only the canonical form was signed; what is sent may be spelled otherwise, if it means the
  /// same.
  private static Event event(Json.Obj json, String field) {
    try {
      return Event.of(json);
    } catch (EpcisException e) {
      throw bad(field + e.faults().getFirst().path(), e.faults().getFirst().detail());
    }
  }

  private static Bytes bytes(Json.Obj json, String name) {
    try {
      return Bytes.fromBase64Url(json.string(name).orElse("="));
    } catch (IllegalArgumentException e) {
      throw bad(name, name + " is missing or not base64url without padding.");
    }
  }

  private static ProblemException bad(String field, String sentence) {
    return Problem.badRequest("bad-statement", sentence).with("field", field).asException();
  }
}
