package suyuan.verifier.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import suyuan.model.gs1.Item;
import suyuan.model.gs1.Lot;
import suyuan.model.history.EventRef;
import suyuan.model.history.Subject;
import suyuan.model.ledger.Position;
import suyuan.model.trace.TraceEvent;

/// Reads how many items stand, in one query.
record Standings(Handle handle) {

  /// Items that no record knows are left out.
  Map<Item, ItemStanding> of(Collection<Item> items) {
    Map<Item, ItemStanding> standings = new LinkedHashMap<>();
    handle
        .createQuery(
            Struck.WITH
                + "select n.subject, i.lot, i.state,"
                + " array(select distinct s.lot from ledger.serial s where s.subject = n.subject),"
                + " exists (select from ledger.event_subject e"
                + " where e.subject = n.subject and e.kind = 'sold'"
                + Struck.OUT
                + ")"
                + " from unnest(:subjects) n (subject) left join ledger.item i using (subject)")
        .bindArray(
            "subjects",
            String.class,
            items.stream().map(one -> Subject.of(one).toString()).toList())
        .map((row, context) -> Map.entry(row.getString(1), standing(row)))
        .forEach(
            one -> {
              if (!one.getValue().lots().isEmpty() || !one.getValue().state().equals("listed")) {
                standings.put(Subject.parse(one.getKey()).item().orElseThrow(), one.getValue());
              }
            });
    return standings;
  }

  Map<Item, ItemSale> sales(Collection<Item> items) {
    List<EventRef> refs =
        handle
            .createQuery(
                Struck.WITH
                    + "select distinct e.block, e.index, e.event from ledger.event_subject e"
                    + " where e.subject = any(:subjects) and e.kind = 'sold'"
                    + Struck.OUT)
            .bindArray(
                "subjects",
                String.class,
                items.stream().map(one -> Subject.of(one).toString()).toList())
            .map(
                (row, context) ->
                    new EventRef(new Position(row.getLong(1), row.getInt(2)), row.getInt(3)))
            .list();
    Map<Item, ItemSale> sales = new HashMap<>();
    for (StoredEvent stored : new Events(handle).all(refs)) {
      if (stored.trace() instanceof TraceEvent.Sold sold) {
        ItemSale sale =
            new ItemSale(stored.time(), sold.place(), stored.party(), sold.channel().orElse(""));
        sold.things().items().forEach(item -> sales.merge(item, sale, Standings::earlier));
      }
    }
    return sales;
  }

  private static ItemSale earlier(ItemSale one, ItemSale other) {
    return other.time().isBefore(one.time()) ? other : one;
  }

  Set<Lot> lots(Collection<Item> items) {
    return handle
        .createQuery(
            "select lot from ledger.item where subject = any(:subjects) and lot is not null"
                + " union select lot from ledger.serial where subject = any(:subjects)")
        .bindArray(
            "subjects",
            String.class,
            items.stream().map(one -> Subject.of(one).toString()).toList())
        .mapTo(String.class)
        .stream()
        .flatMap(text -> Subject.parse(text).lot().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  Map<String, Long> aftermath(Collection<Subject> things, Instant since) {
    Map<String, Long> counts = new LinkedHashMap<>();
    handle
        .createQuery(
            Struck.WITH
                + "select e.kind, count(distinct e.subject) from ledger.event_subject e"
                + " where e.kind in ('returned', 'destroyed') and e.time >= :since"
                + " and (e.subject = any(:things) or e.subject in"
                + " (select subject from ledger.item where lot = any(:things)))"
                + " and e.subject like 'item:%'"
                + Struck.OUT
                + " group by 1")
        .bind("since", since.toEpochMilli())
        .bindArray("things", String.class, things.stream().map(Subject::toString).toList())
        .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
        .forEach(one -> counts.put(one.getKey(), one.getValue()));
    return counts;
  }

  private static ItemStanding standing(ResultSet row) throws SQLException {
    String[] listed = (String[]) row.getArray(4).getArray();
    Set<Lot> lots =
        Stream.concat(Stream.ofNullable(row.getString(2)), Arrays.stream(listed))
            .flatMap(text -> Subject.parse(text).lot().stream())
            .collect(Collectors.toUnmodifiableSet());
    return new ItemStanding(
        lots, Optional.ofNullable(row.getString(3)).orElse("listed"), row.getBoolean(5));
  }
}
