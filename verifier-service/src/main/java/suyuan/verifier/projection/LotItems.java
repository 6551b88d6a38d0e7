package suyuan.verifier.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import suyuan.model.gs1.Gtin;
import suyuan.model.gs1.Lot;
import suyuan.model.history.Subject;

/// Reads the items of lots for an analysis.
record LotItems(Handle handle) {
  /// Of a canonical sale `v`; empty if it names none, or keeps it sealed.
  private static final String CHANNEL =
      "coalesce(substring(convert_from(v.canonical, 'UTF8')"
          + " from '\"suyuan:channel\":\"([^\"]*)\"'), '')";

  /// In order of serial, those of serial lists that no event names included.
  List<LotItem> of(Lot lot, int most) {
    return handle
        .createQuery(
            Struck.WITH
                + "select n.subject, i.holder, i.state, s.time, s.channel from ("
                + "select subject from ledger.item where lot = :lot"
                + " union select subject from ledger.serial where lot = :lot"
                + " order by 1 limit :most) n left join ledger.item i using (subject)"
                + " left join lateral (select e.time, "
                + CHANNEL
                + " as channel from ledger.event_subject e"
                + " join ledger.event v using (block, index, event)"
                + " where e.subject = n.subject and e.kind = 'sold'"
                + Struck.OUT
                + " order by e.time limit 1) s on true order by 1")
        .bind("lot", Subject.of(lot).toString())
        .bind("most", most)
        .map((row, context) -> item(row))
        .list();
  }

  /// Sales of a lot's items by channel.
  Map<String, Long> channels(Lot lot) {
    Map<String, Long> counts = new LinkedHashMap<>();
    handle
        .createQuery(
            Struck.WITH
                + "select "
                + CHANNEL
                + ", count(*) from ledger.item i join ledger.event_subject e"
                + " on e.subject = i.subject and e.kind = 'sold'"
                + " join ledger.event v using (block, index, event)"
                + " where i.lot = :lot"
                + Struck.OUT
                + " group by 1 order by 1")
        .bind("lot", Subject.of(lot).toString())
        .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
        .forEach(one -> counts.put(one.getKey(), one.getValue()));
    return counts;
  }

  /// How many of each lot's items were sold, and when the last one was; lots without a sale are
  /// left out.
  Map<Lot, LotSales> sales(Collection<Lot> lots) {
    Map<Lot, LotSales> sales = new HashMap<>();
    handle
        .createQuery(
            Struck.WITH
                + "select i.lot, count(distinct e.subject), max(e.time) from ledger.item i"
                + " join ledger.event_subject e on e.subject = i.subject and e.kind = 'sold'"
                + " where i.lot = any(:lots)"
                + Struck.OUT
                + " group by 1")
        .bindArray(
            "lots", String.class, lots.stream().map(lot -> Subject.of(lot).toString()).toList())
        .map(
            (row, context) ->
                Map.entry(
                    Subject.parse(row.getString(1)).lot().orElseThrow(),
                    new LotSales(row.getLong(2), Instant.ofEpochMilli(row.getLong(3)))))
        .forEach(one -> sales.put(one.getKey(), one.getValue()));
    return sales;
  }

  private static LotItem item(ResultSet row) throws SQLException {
    long sold = row.getLong(4);
    return new LotItem(
        Subject.parse(row.getString(1)).item().orElseThrow(),
        Optional.ofNullable(row.getString(2)).orElse(""),
        Optional.ofNullable(row.getString(3)).orElse("listed"),
        sold == 0 ? OptionalLong.empty() : OptionalLong.of(sold),
        Optional.ofNullable(row.getString(5)).orElse("").intern());
  }

  /// Lots of a product that items are known of.
  List<Lot> lots(Gtin gtin, int most) {
    return lots("lot:" + gtin.digits() + "/", "lot:" + gtin.digits() + "0", most);
  }

  /// Lots of all products that items are known of.
  List<Lot> lots(int most) {
    return lots("lot:", "lot;", most);
  }

  /// From one to the next by the index, whatever number of items lies between.
  private List<Lot> lots(String from, String to, int most) {
    return handle
        .createQuery(
            "with recursive l (lot) as ("
                + "(select lot from ledger.item where lot >= :from order by lot limit 1)"
                + " union all select (select i.lot from ledger.item i where i.lot > l.lot"
                + " order by i.lot limit 1) from l where l.lot < :to)"
                + " select lot from l where lot >= :from and lot < :to limit :most")
        .bind("from", from)
        .bind("to", to)
        .bind("most", most)
        .mapTo(String.class)
        .stream()
        .flatMap(text -> Subject.parse(text).lot().stream())
        .toList();
  }
}
