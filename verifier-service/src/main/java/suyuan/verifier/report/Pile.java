package suyuan.verifier.report;

import java.util.ArrayList;
import java.util.List;
import suyuan.model.history.Finding;
import suyuan.model.history.Recall;
import suyuan.verifier.projection.Progress;

/// What was found for one dossier so far.
record Pile(Progress at, List<Told> events, List<Finding> findings, List<Recall> recalls) {

  Pile(Progress at) {
    this(at, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  void add(LotFile lot) {
    events.addAll(lot.events());
    findings.addAll(lot.findings());
    recalls.addAll(lot.recalls());
  }
}
