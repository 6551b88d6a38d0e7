package suyuan.verifier.ledger.fabric;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;
import suyuan.model.Bytes;
import suyuan.model.statement.FormatException;
import suyuan.model.wire.Answer;
import suyuan.verifier.ledger.Outcome;

/// Reads why nobody endorsed: our contract's refusal, or anything else.
final class Refusal {
  /// How the peer begins the message of a failed call.
  private static final String MARK = "chaincode response 500, ";

  private Refusal() {}

  static Outcome in(EndorseException failure) {
    List<ErrorDetail> details = failure.getDetails();
    return details.stream()
        .flatMap(detail -> answer(detail.getMessage()).stream())
        .findFirst()
        .<Outcome>map(refused -> new Outcome.Refused(refused.faults()))
        .orElseGet(() -> new Outcome.Unavailable("No endorsement: " + reasons(failure)));
  }

  private static Optional<Answer.Refused> answer(String message) {
    int mark = message.indexOf(MARK);
    if (mark < 0) {
      return Optional.empty();
    }
    try {
      byte[] text = message.substring(mark + MARK.length()).getBytes(StandardCharsets.UTF_8);
      return Answer.of(Bytes.of(text)) instanceof Answer.Refused refused
          ? Optional.of(refused)
          : Optional.empty();
    } catch (FormatException e) {
      return Optional.empty();
    }
  }

  private static String reasons(EndorseException failure) {
    Stream<String> details =
        failure.getDetails().stream().map(detail -> detail.getMspId() + ": " + detail.getMessage());
    return Stream.concat(Stream.of(failure.getStatus().getCode().toString()), details)
        .collect(Collectors.joining("; "));
  }
}
