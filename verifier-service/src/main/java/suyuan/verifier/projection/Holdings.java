package suyuan.verifier.projection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import suyuan.model.gs1.Lot;
import suyuan.model.gs1.Sscc;
import suyuan.model.history.EventRef;
import suyuan.model.history.Passage;
import suyuan.model.history.Stock;
import suyuan.model.history.Subject;
import suyuan.model.ledger.Position;

/// Reads who holds what of a lot.
record Holdings(Handle handle) {

  List<Holding> of(Lot lot) {
    return new Entries(handle)
        .startingWith("stock:" + Subject.of(lot) + "|", Stock.class).stream()
            .filter(stock -> stock.held().signum() != 0 || stock.boxed().signum() != 0)
            .map(Holdings::holding)
            .toList();
  }

  /// Single items went out of units or of what was loose; which, only their units could tell.
  private static Holding holding(Stock stock) {
    boolean fromUnits = stock.boxed().add(stock.pieces()).signum() >= 0;
    return new Holding(
        stock.holder(),
        stock.unit(),
        fromUnits ? stock.loose() : stock.loose().add(stock.pieces()),
        fromUnits ? stock.boxed().add(stock.pieces()) : stock.boxed());
  }

  List<Passage> passages(Lot lot) {
    return new Entries(handle)
        .startingWith("passage:" + Subject.of(lot) + "|", Passage.class).stream()
            .filter(passage -> passage.underWay().signum() > 0)
            .toList();
  }

  List<Sscc> units(Lot lot, int most) {
    return handle
        .createQuery("select unit from ledger.unit_lot where lot = :lot order by unit limit :most")
        .bind("lot", Subject.of(lot).toString())
        .bind("most", most)
        .map((row, context) -> Subject.parse(row.getString(1)).unit().orElseThrow())
        .list();
  }

  List<EventRef> packings(Lot lot, int most) {
    return handle
        .createQuery(
            "select distinct p.block, p.index, p.event from ("
                + "(select s.subject from ledger.serial_list l"
                + " join ledger.serial s using (block, index, event)"
                + " where l.lot = :lot limit 50000)"
                + " union (select subject from ledger.item where lot = :lot limit 50000)) i"
                + " join ledger.event_subject p on p.subject = i.subject and p.kind = 'packed'"
                + " order by 1, 2, 3 limit :most")
        .bind("lot", Subject.of(lot).toString())
        .bind("most", most)
        .map(
            (row, context) ->
                new EventRef(new Position(row.getLong(1), row.getInt(2)), row.getInt(3)))
        .list();
  }

  Map<String, Long> states(Lot lot) {
    return counts("select state, count(*) from ledger.item where lot = :lot group by 1", lot);
  }

  Map<String, Long> sales(Lot lot) {
    return counts(
        "select holder, count(*) from ledger.item where lot = :lot and state = 'sold' group by 1",
        lot);
  }

  private Map<String, Long> counts(String sql, Lot lot) {
    Map<String, Long> counts = new LinkedHashMap<>();
    handle
        .createQuery(sql + " order by 1")
        .bind("lot", Subject.of(lot).toString())
        .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
        .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    return counts;
  }
}
