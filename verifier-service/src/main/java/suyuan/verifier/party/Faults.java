package suyuan.verifier.party;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import java.util.List;
import suyuan.model.admission.Fault;
import suyuan.model.json.Json;
import suyuan.model.json.ObjBuilder;
import suyuan.verifier.http.Answer;
import suyuan.verifier.http.Problem;

/// What a ledger's outcome is to a client.
public final class Faults {
  private Faults() {}

  /// The ledger refused the record.
  public static HttpResponse<byte[]> refused(List<Fault> faults) {
    return Answer.of(
        Problem.of(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "refused",
                "The ledger refused this; nothing was written. " + faults.getFirst().sentence())
            .with("faults", json(faults)));
  }

  /// The ledger could not be asked, or did not answer: sending the same again is safe.
  public static HttpResponse<byte[]> unavailable(String sentence) {
    return Answer.of(
        Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "ledger-unavailable",
            sentence + " Sending the same again is safe."));
  }

  /// Faults as JSON: `event` (index), `code`, `field`, `sentence`.
  public static Json.Arr json(List<Fault> faults) {
    return new Json.Arr(faults.stream().<Json>map(Faults::json).toList());
  }

  private static Json json(Fault fault) {
    ObjBuilder json =
        Json.Obj.builder()
            .put("code", fault.code().word())
            .put("field", fault.field())
            .put("sentence", fault.sentence());
    fault.event().ifPresent(index -> json.put("event", index));
    return json.build();
  }
}
