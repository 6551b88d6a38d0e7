package suyuan.verifier.claim;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import suyuan.verifier.report.Asked;

/// A claim as its progress page shows it. Words and photo are elsewhere: they are for handlers.
///
/// @param steps the nodes reached or next, in order
public record Claim(
    ClaimNumber number, Asked subject, Problem problem, Instant made, List<Step> steps) {
  public Claim {
    steps = List.copyOf(steps);
  }

  /// One node: due by, and when it was done.
  public record Step(Node node, Instant due, Optional<Instant> done) {}

  /// The node at work.
  Optional<Node> current() {
    return steps.stream().filter(step -> step.done().isEmpty()).map(Step::node).findFirst();
  }
}
