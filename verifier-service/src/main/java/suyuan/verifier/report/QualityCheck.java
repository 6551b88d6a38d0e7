package suyuan.verifier.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import suyuan.model.trace.TraceEvent.QualityChecked;

/// The last check of each gate counts; a failure that was repeated and passed is told, not hidden.
final class QualityCheck {
  private QualityCheck() {}

  static Check of(Case it) {
    List<Told> checks = checks(it);
    if (checks.isEmpty()) {
      return new Check.Quality(Answer.missing(), 0, 0);
    }
    Map<String, Told> last = new LinkedHashMap<>();
    checks.forEach(told -> last.put(gate(told), told));
    boolean holds = last.values().stream().allMatch(QualityCheck::passed);
    long passed = checks.stream().filter(QualityCheck::passed).count();
    return new Check.Quality(
        Answer.asserted(
            holds ? Outcome.HOLDS : Outcome.FAILS, it.speaker().evidence(shown(checks))),
        passed,
        checks.size() - passed);
  }

  /// Those of the subject's own lot, not of what it was made from.
  static List<Told> checks(Case it) {
    return it.own(QualityChecked.class).toList();
  }

  /// Failures first: they are what a reader looks for.
  private static List<Told> shown(List<Told> checks) {
    List<Told> ordered = new ArrayList<>(checks.stream().filter(told -> !passed(told)).toList());
    checks.stream().filter(QualityCheck::passed).forEach(ordered::add);
    return ordered;
  }

  static boolean passed(Told told) {
    return ((QualityChecked) told.event()).passed();
  }

  static String gate(Told told) {
    return ((QualityChecked) told.event()).gate().orElse("");
  }
}
