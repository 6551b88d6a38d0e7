package suyuan.verifier.report;

import java.util.List;
import suyuan.model.trace.TraceEvent;
import suyuan.verifier.report.Amended.Replacement;

/// Says of each correction who declared what wrong, and what is said instead.
final class Corrections {
  private Corrections() {}

  static List<Correction> of(Case it) {
    return it.dossier().amended().stream().map(one -> of(one, it.speaker())).toList();
  }

  static Correction of(Amended amended, Speaker speaker) {
    TraceEvent.Correction correction = amended.correction();
    return new Correction(
        Speaker.kind(original(amended)),
        correction.declared().atOffset(amended.declaration().event().at().offset()),
        correction.reason(),
        amended.original().map(speaker::evidence),
        speaker.evidence(amended.declaration()),
        speaker.evidence(amended.replacements().stream().map(Replacement::told).toList()),
        changes(amended, speaker));
  }

  /// The void event, as it stands in its correction: admission has proven that it is the one.
  static TraceEvent original(Amended amended) {
    return amended
        .original()
        .map(Told::event)
        .orElseGet(() -> TraceEvent.of(amended.correction().original()));
  }

  /// Several records in place of one have no fields in common to compare.
  private static List<Change> changes(Amended amended, Speaker speaker) {
    return amended.replacements().size() == 1
        ? new Changes(speaker)
            .between(
                amended.correction().original().json(),
                amended.replacements().getFirst().event().json())
        : List.of();
  }
}
