package suyuan.verifier.capture;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import suyuan.model.json.Json;
import suyuan.model.registry.PartyId;
import suyuan.model.statement.StatementId;

/// A document on its way to the ledger, and how far it has come.
///
/// @param incomplete whether any statement of it was refused or failed
record Job(
    long seq,
    String id,
    PartyId party,
    Behaviour behaviour,
    int events,
    Instant received,
    Optional<Instant> finished,
    boolean incomplete) {

  /// The name of its statement of that number: always the same, so that it is recorded once.
  StatementId statement(int ordinal) {
    return new StatementId(id + "." + ordinal);
  }

  /// One statement of a job. `result`: the receipt with flags if accepted, faults if refused or
  /// failed.
  ///
  /// @param statement its own, or one that it shares with other documents
  /// @param from where its first event is in that statement
  record Step(
      int ordinal,
      int first,
      int count,
      String state,
      Optional<Json.Obj> result,
      StatementId statement,
      int from) {
    List<Json> faults() {
      return result.map(found -> found.array("faults")).orElse(List.of());
    }
  }

  /// Job and statements as EPCIS's capture job, and more: `statements` with receipts and faults.
  Json.Obj json(List<Step> steps) {
    var json =
        Json.Obj.builder()
            .put("captureID", id)
            .put("party", party.value())
            .put("createdAt", received.toString())
            .put("captureErrorBehaviour", behaviour.word())
            .put("events", events)
            .put("running", finished.isEmpty())
            .put("success", finished.isPresent() && !incomplete)
            .put(
                "errors",
                new Json.Arr(steps.stream().flatMap(step -> step.faults().stream()).toList()))
            .put("statements", new Json.Arr(steps.stream().<Json>map(this::json).toList()));
    finished.ifPresent(at -> json.put("finishedAt", at.toString()));
    return json.build();
  }

  private Json json(Step step) {
    var json =
        Json.Obj.builder()
            .put("id", step.statement.value())
            .put("state", step.state)
            .put("firstEvent", step.first)
            .put("events", step.count);
    step.result.ifPresent(result -> json.putAll(result.members()));
    return json.build();
  }
}
