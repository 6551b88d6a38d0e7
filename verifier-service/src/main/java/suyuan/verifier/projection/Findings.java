package suyuan.verifier.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import suyuan.model.history.Entry;
import suyuan.model.history.EventRef;
import suyuan.model.history.Finding;
import suyuan.model.history.Recall;
import suyuan.model.history.Subject;
import suyuan.model.ledger.Position;

/// Reads findings and recalls.
record Findings(Handle handle) {
  private static final int MOST = 500;

  List<Finding> about(Collection<Subject> subjects) {
    return entries(
        Finding.class,
        keys("select key from ledger.finding where subject = any(:subjects) limit 500", subjects));
  }

  Map<Integer, List<Finding>> of(Position position) {
    List<String> keys =
        handle
            .createQuery(
                "select distinct key from ledger.finding_side"
                    + " where block = :block and index = :index limit :most")
            .bind("block", position.block())
            .bind("index", position.index())
            .bind("most", MOST)
            .mapTo(String.class)
            .list();
    Map<Integer, List<Finding>> byEvent = new TreeMap<>();
    for (Finding finding : entries(Finding.class, keys)) {
      for (EventRef side : finding.sides()) {
        if (side.position().equals(position)) {
          byEvent.computeIfAbsent(side.index(), i -> new ArrayList<>()).add(finding);
        }
      }
    }
    return byEvent;
  }

  List<Recall> recalls(Collection<Subject> subjects) {
    return entries(
        Recall.class,
        keys(
            "select distinct key from ledger.recall_subject where subject = any(:subjects)",
            subjects));
  }

  private List<String> keys(String sql, Collection<Subject> subjects) {
    return handle
        .createQuery(sql)
        .bindArray("subjects", String.class, subjects.stream().map(Subject::toString).toList())
        .mapTo(String.class)
        .list();
  }

  private <E extends Entry> List<E> entries(Class<E> type, List<String> keys) {
    return new Entries(handle).all(type, keys);
  }
}
