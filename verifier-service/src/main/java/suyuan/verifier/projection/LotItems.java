package suyuan.verifier.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import suyuan.model.gs1.Gtin;
import suyuan.model.gs1.Lot;
import suyuan.model.history.Subject;

/// Reads the items of lots for an analysis.
record LotItems(Handle handle) {

  /// In order of serial, those of serial lists that no event names included.
  List<LotItem> of(Lot lot, int most) {
    return handle
        .createQuery(
            "select n.subject, i.holder, i.state, (select min(e.time) from ledger.event_subject e"
                + " where e.subject = n.subject and e.kind = 'sold') sold from ("
                + "select subject from ledger.item where lot = :lot"
                + " union select subject from ledger.serial where lot = :lot"
                + " order by 1 limit :most) n left join ledger.item i using (subject) order by 1")
        .bind("lot", Subject.of(lot).toString())
        .bind("most", most)
        .map((row, context) -> item(row))
        .list();
  }

  private static LotItem item(ResultSet row) throws SQLException {
    long sold = row.getLong(4);
    return new LotItem(
        Subject.parse(row.getString(1)).item().orElseThrow(),
        Optional.ofNullable(row.getString(2)).orElse(""),
        Optional.ofNullable(row.getString(3)).orElse("listed"),
        sold == 0 ? OptionalLong.empty() : OptionalLong.of(sold));
  }

  /// Lots of a product that items are known of.
  List<Lot> lots(Gtin gtin, int most) {
    String from = "lot:" + gtin.digits() + "/";
    return handle
        .createQuery(
            "with recursive l (lot) as ("
                + "(select lot from ledger.item where lot >= :from order by lot limit 1)"
                + " union all select (select i.lot from ledger.item i where i.lot > l.lot"
                + " order by i.lot limit 1) from l where l.lot < :to)"
                + " select lot from l where lot >= :from and lot < :to limit :most")
        .bind("from", from)
        .bind("to", "lot:" + gtin.digits() + "0")
        .bind("most", most)
        .mapTo(String.class)
        .stream()
        .flatMap(text -> Subject.parse(text).lot().stream())
        .toList();
  }
}
