package suyuan.verifier.capture;

import io.micronaut.http.HttpStatus;
import java.util.List;
import suyuan.model.epcis.EpcisException;
import suyuan.model.statement.SignedStatement;
import suyuan.verifier.http.Problem;

/// Why a document or an event isn't taken for its form.
final class DocumentProblem {
  private static final String WORD = "bad-document";

  private DocumentProblem() {}

  /// The document as a whole.
  static Problem of(EpcisException e) {
    List<EventFault> faults = e.faults().stream().map(fault -> EventFault.of(-1, fault)).toList();
    HttpStatus status =
        faults.getFirst().code().equals("too-large")
            ? HttpStatus.REQUEST_ENTITY_TOO_LARGE
            : HttpStatus.BAD_REQUEST;
    return problem(status, faults);
  }

  /// Its events: none of its statements can be made.
  static Problem of(List<EventFault> faults) {
    return problem(HttpStatus.BAD_REQUEST, faults);
  }

  private static Problem problem(HttpStatus status, List<EventFault> faults) {
    EventFault first = faults.getFirst();
    return Problem.of(status, WORD, "Nothing was taken. " + sentence(first))
        .with("rule", first.code())
        .with("field", first.field())
        .with("faults", EventFault.array(faults));
  }

  private static String sentence(EventFault fault) {
    String where = fault.event() < 0 ? "" : "Event " + fault.event() + ", ";
    String field = fault.field().isEmpty() ? "" : fault.field() + ": ";
    return where + field + fault.sentence();
  }

  static Problem empty() {
    return Problem.badRequest(WORD, "The document holds no event.")
        .with("rule", "missing-field")
        .with("field", "/epcisBody/eventList");
  }

  static Problem tooLargeForRollback() {
    return Problem.badRequest(
            "rollback-too-large",
            "rollback is for documents that fit one statement: at most "
                + SignedStatement.MAX_EVENTS
                + " events and 4 MiB. Send it with proceed, or in pieces.")
        .with("field", CaptureController.BEHAVIOUR);
  }
}
