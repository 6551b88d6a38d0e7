package suyuan.verifier.report;

import java.util.List;
import suyuan.verifier.web.Dates;
import suyuan.verifier.web.Words;

/// A correction, in one language.
record CorrectionView(Correction correction, Words words) {

  /// What was corrected: a quality check.
  String kind() {
    return words.code("kind", correction.kind());
  }

  String by() {
    return words.say(
        "correction.by",
        correction.declaration().party().names().in(words.language().tag()),
        Dates.in(words).day(correction.declared()));
  }

  /// Why, and what became of the record.
  String says() {
    String reason =
        correction.reason().map(code -> words.code("error", code)).orElse(words.say("error.other"));
    return words.sentences(
        reason,
        words.say(correction.replacements().isEmpty() ? "correction.void" : "correction.replaced"));
  }

  List<ChangeView> changes() {
    return correction.changes().stream().map(one -> new ChangeView(one, words)).toList();
  }

  List<SideView> sides() {
    return correction.sides().stream().map(one -> new SideView(one, words)).toList();
  }
}
