package suyuan.verifier.report;

import java.util.List;
import java.util.Set;
import suyuan.model.history.Finding;
import suyuan.model.history.Recall;
import suyuan.model.history.Subject;

/// What is on record about a lot as such: how it was made, checked and recalled, out of what; not
/// what happened to its items.
///
/// @param list whether its list of serials is here
/// @param upstream the lots it was made from, and theirs
record LotFile(
    List<Told> events,
    ListState list,
    Set<Subject> upstream,
    List<Finding> findings,
    List<Recall> recalls) {

  /// A lot's list of serials.
  enum ListState {
    NONE,
    MISSING,
    HERE
  }
}
