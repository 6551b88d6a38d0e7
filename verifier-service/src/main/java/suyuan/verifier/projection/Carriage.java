package suyuan.verifier.projection;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import suyuan.model.gs1.Lot;
import suyuan.model.history.EventRef;
import suyuan.model.history.Subject;
import suyuan.model.ledger.Position;

/// Finds the events that stand on how things were packed, moved, stored and kept: each once, in
/// ledger order.
record Carriage(Handle handle) {
  private static final List<String> KINDS =
      List.of("packed", "shipped", "received", "conditions-recorded", "stored");

  private static final String SELECT =
      Struck.WITH + "select distinct e.block, e.index, e.event from ";

  private static final String KIND = " e.kind = any(:kinds)";

  private static final String ORDER = Struck.OUT + " order by 1, 2, 3 limit :most";

  /// Those that name single items of a lot.
  List<EventRef> ofItems(Lot lot, int most) {
    return refs(
        handle
            .createQuery(
                SELECT
                    + "(select subject from ledger.item where lot = :lot"
                    + " union select subject from ledger.serial where lot = :lot) i"
                    + " join ledger.event_subject e on e.subject = i.subject and"
                    + KIND
                    + " where true"
                    + ORDER)
            .bind("lot", Subject.of(lot).toString()),
        most);
  }

  /// Those that name these units.
  List<EventRef> ofUnits(Collection<Subject> units, int most) {
    return refs(
        handle
            .createQuery(
                SELECT + "ledger.event_subject e where e.subject = any(:units) and" + KIND + ORDER)
            .bindArray("units", String.class, units.stream().map(Subject::toString).toList()),
        most);
  }

  private static List<EventRef> refs(Query query, int most) {
    return query
        .bindArray("kinds", String.class, KINDS)
        .bind("most", most)
        .map(
            (row, context) ->
                new EventRef(new Position(row.getLong(1), row.getInt(2)), row.getInt(3)))
        .list();
  }
}
