package suyuan.verifier.ledger.fabric;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hyperledger.fabric.client.GatewayException;
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

  /// Whether it is our contract that refused.
  static boolean isIn(GatewayException failure) {
    return answer(failure).isPresent();
  }

  static Outcome in(GatewayException failure) {
    return answer(failure)
        .<Outcome>map(refused -> new Outcome.Refused(refused.faults()))
        .orElseGet(() -> new Outcome.Unavailable("No endorsement: " + reasons(failure)));
  }

  private static Optional<Answer.Refused> answer(GatewayException failure) {
    List<ErrorDetail> details = failure.getDetails();
    return details.stream().flatMap(detail -> answer(detail.getMessage()).stream()).findFirst();
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

  private static String reasons(GatewayException failure) {
    Stream<String> details =
        failure.getDetails().stream().map(detail -> detail.getMspId() + ": " + detail.getMessage());
    return Stream.concat(Stream.of(failure.getStatus().getCode().toString()), details)
        .collect(Collectors.joining("; "));
  }
}
