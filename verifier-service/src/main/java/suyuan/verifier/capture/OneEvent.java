package suyuan.verifier.capture;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.List;
import suyuan.model.epcis.Event;
import suyuan.model.ledger.Receipt;
import suyuan.model.registry.PartyId;
import suyuan.model.statement.StatementId;
import suyuan.verifier.http.Answer;
import suyuan.verifier.ledger.Outcome;
import suyuan.verifier.party.Faults;

/// Records a single event under a name that follows from its content, so that sending it twice
/// records it once.
@Singleton
public final class OneEvent {
  private static final int ID_DIGITS = 40;

  private final Submission submission;

  OneEvent(Submission submission) {
    this.submission = submission;
  }

  /// The name of the statement that holds just this event.
  public static StatementId statement(Event event) {
    return new StatementId("e-" + event.leafHash().hex().substring(0, ID_DIGITS));
  }

  /// Records it and answers with the receipt, or the refusal.
  public HttpResponse<byte[]> record(PartyId party, Event event) {
    Outcome outcome = submission.record(party, statement(event), List.of(event));
    return answer(outcome, List.of(event));
  }

  static HttpResponse<byte[]> answer(Outcome outcome, List<Event> events) {
    return switch (outcome) {
      case Outcome.Recorded(Receipt receipt, boolean repeated) ->
          Answer.of(repeated ? HttpStatus.OK : HttpStatus.CREATED, Flags.json(receipt, events, 0));
      case Outcome.Refused(var faults) -> Faults.refused(faults);
      case Outcome.Unavailable(String sentence) -> Faults.unavailable(sentence);
      case Outcome.Unknown(String sentence) -> Faults.unavailable(sentence);
    };
  }
}
