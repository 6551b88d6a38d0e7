package suyuan.verifier.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import suyuan.model.history.EventRef;
import suyuan.model.history.Finding;
import suyuan.model.history.Recall;
import suyuan.verifier.projection.Progress;

/// What was found for one dossier so far.
///
/// @param windows of events of units: while the thing was in them
/// @param truncated whether there is more on record than was read
record Pile(
    Progress at,
    List<Told> events,
    List<Finding> findings,
    List<Recall> recalls,
    Map<EventRef, Window> windows,
    AtomicBoolean truncated) {

  Pile(Progress at) {
    this(
        at,
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new HashMap<>(),
        new AtomicBoolean());
  }

  void add(Cut<Told> some) {
    events.addAll(some.list());
    if (some.truncated()) {
      truncated.set(true);
    }
  }

  void add(LotFile lot) {
    events.addAll(lot.events());
    findings.addAll(lot.findings());
    recalls.addAll(lot.recalls());
  }
}
