package suyuan.verifier.report;

import java.util.List;

/// What every check says: how it is known, what was found, on which events it rests.
public record Answer(Known known, Outcome outcome, List<Evidence> evidence) {
  public Answer {
    evidence = List.copyOf(evidence);
  }

  /// No record tells.
  public static Answer missing() {
    return new Answer(Known.MISSING, Outcome.OPEN, List.of());
  }

  /// The question doesn't arise.
  public static Answer notApplicable() {
    return new Answer(Known.MISSING, Outcome.NOT_APPLICABLE, List.of());
  }

  public static Answer proven(Outcome outcome, List<Evidence> evidence) {
    return new Answer(Known.PROVEN, outcome, evidence);
  }

  public static Answer asserted(Outcome outcome, List<Evidence> evidence) {
    return new Answer(Known.ASSERTED, outcome, evidence);
  }

  /// Number of parties that say so.
  public long parties() {
    return evidence.stream().map(one -> one.party().id()).distinct().count();
  }
}
