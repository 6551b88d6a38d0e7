package suyuan.verifier.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import suyuan.model.gs1.Item;
import suyuan.model.history.Subject;

/// Reads where many items are, a thousand in one round trip.
record ItemPlaces(Handle handle) {
  private static final int AT_ONCE = 1_000;

  /// An item in a unit is where the outermost of three units is.
  private static final String SELECT =
      """
      select t.subject,
        case when l.lots = 1 then l.lot when l.lots is null then i.lot end,
        coalesce(nullif(i.state, 'inside'), nullif(u.state, 'inside'), nullif(v.state, 'inside'),
          w.state, 'unknown')
      from unnest(:subjects) t (subject)
      left join ledger.item i on i.subject = t.subject
      left join ledger.unit u on u.subject = i.unit
      left join ledger.unit v on v.subject = u.parent
      left join ledger.unit w on w.subject = v.parent
      left join lateral (
        select min(s.lot) lot, count(distinct s.lot) lots from ledger.serial s
        where s.subject = t.subject having count(*) > 0) l on true\
      """;

  List<ItemPlace> of(Collection<Item> items) {
    List<Item> all = List.copyOf(items);
    List<ItemPlace> places = new ArrayList<>();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      List<Item> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
      handle
          .createQuery(SELECT)
          .bindArray(
              "subjects",
              String.class,
              some.stream().map(Subject::of).map(Subject::toString).toList())
          .map((row, context) -> place(row))
          .forEach(places::add);
    }
    return places;
  }

  private static ItemPlace place(ResultSet row) throws SQLException {
    return new ItemPlace(
        Subject.parse(row.getString(1)).item().orElseThrow(),
        Optional.ofNullable(row.getString(2)).flatMap(lot -> Subject.parse(lot).lot()),
        row.getString(3));
  }
}
