package suyuan.verifier.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import suyuan.model.history.EventRef;
import suyuan.model.history.Subject;
import suyuan.model.ledger.Position;

/// Walks the genealogy, level by level.
record Genealogies(Handle handle) {
  private static final int DEEPEST = 12;
  private static final int MOST = 20_000;

  private static final String NAMED = "select unnest(:near)";

  /// What of a lot went on under another name: single items, and units with some of it in them.
  private static final String GONE_ON =
      " union select m.subject from ledger.making m join ledger.item i on i.subject = m.subject"
          + " where not m.made and m.subject >= 'item:' and m.subject < 'item;'"
          + " and i.lot = any(:near)"
          + " union select m.subject from ledger.making m join ledger.unit_lot u"
          + " on u.unit = m.subject where not m.made and u.lot = any(:near)";

  Genealogy walk(Set<Subject> from, boolean up) {
    Set<Subject> seen = new HashSet<>(from);
    Set<Subject> level = from;
    List<Genealogy.Edge> edges = new ArrayList<>();
    for (int depth = 0; depth < DEEPEST && !level.isEmpty(); depth++) {
      List<Genealogy.Edge> next = step(level, up);
      edges.addAll(next);
      if (edges.size() >= MOST) {
        return new Genealogy(edges.subList(0, MOST), false);
      }
      level = new HashSet<>();
      for (Genealogy.Edge edge : next) {
        Subject far = up ? edge.input() : edge.output();
        if (seen.add(far)) {
          level.add(far);
        }
      }
    }
    return new Genealogy(edges, level.isEmpty());
  }

  private List<Genealogy.Edge> step(Collection<Subject> near, boolean up) {
    return handle
        .createQuery(
            "select n.subject, f.subject, n.block, n.index, n.event from ledger.making n"
                + " join ledger.making f on f.block = n.block and f.index = n.index"
                + " and f.event = n.event and f.made <> n.made"
                + " where n.made = :up and n.subject in ("
                + (up ? NAMED : NAMED + GONE_ON)
                + ")"
                + " order by n.block, n.index, n.event, n.subject, f.subject limit :most")
        .bindArray("near", String.class, near.stream().map(Subject::toString).toList())
        .bind("up", up)
        .bind("most", MOST)
        .map(
            (row, context) -> {
              Subject here = Subject.parse(row.getString(1));
              Subject there = Subject.parse(row.getString(2));
              Position at = new Position(row.getLong(3), row.getInt(4));
              return new Genealogy.Edge(
                  up ? there : here, up ? here : there, new EventRef(at, row.getInt(5)));
            })
        .list();
  }
}
