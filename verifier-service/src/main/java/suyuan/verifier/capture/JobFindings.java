package suyuan.verifier.capture;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import suyuan.model.history.Finding;
import suyuan.model.json.Json;
import suyuan.model.ledger.Position;
import suyuan.verifier.projection.ReadModel;

/// Adds to a job's statements what all records together show about their events: sold twice,
/// shipped by one who doesn't hold it, and so on. Found after the receipt, so they grow and are
/// resolved.
@Singleton
final class JobFindings {
  private static final int MOST = 200;

  private final ReadModel records;

  JobFindings(ReadModel records) {
    this.records = records;
  }

  List<Job.Step> with(List<Job.Step> steps) {
    return steps.stream().map(this::with).toList();
  }

  private Job.Step with(Job.Step step) {
    Optional<Position> position =
        step.result().flatMap(result -> result.object("receipt")).map(JobFindings::position);
    if (position.isEmpty()) {
      return step;
    }
    List<Json> found = new ArrayList<>();
    records
        .findings(position.get())
        .forEach(
            (event, all) -> {
              int index = event - step.from();
              if (index >= 0 && index < step.count()) {
                all.forEach(one -> found.add(json(step.first() + index, one)));
              }
            });
    Json.Arr findings = new Json.Arr(found.stream().limit(MOST).toList());
    return new Job.Step(
        step.ordinal(),
        step.first(),
        step.count(),
        step.state(),
        step.result().map(result -> result.with("findings", findings)),
        step.statement(),
        step.from());
  }

  private static Json json(int event, Finding finding) {
    return finding.json().with("event", Json.of(event)).with("open", Json.of(finding.isOpen()));
  }

  private static Position position(Json.Obj receipt) {
    return new Position(
        receipt.number("block").orElseThrow().longValueExact(),
        receipt.number("index").orElseThrow().intValueExact());
  }
}
