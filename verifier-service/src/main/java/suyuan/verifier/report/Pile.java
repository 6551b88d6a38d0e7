package suyuan.verifier.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import suyuan.model.history.EventRef;
import suyuan.model.history.Finding;
import suyuan.model.history.Recall;
import suyuan.verifier.projection.Progress;

/// What was found for one dossier so far.
///
/// @param windows of events of units: while the thing was in them
record Pile(
    Progress at,
    List<Told> events,
    List<Finding> findings,
    List<Recall> recalls,
    Map<EventRef, Window> windows) {

  Pile(Progress at) {
    this(at, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new HashMap<>());
  }

  void add(LotFile lot) {
    events.addAll(lot.events());
    findings.addAll(lot.findings());
    recalls.addAll(lot.recalls());
  }
}
