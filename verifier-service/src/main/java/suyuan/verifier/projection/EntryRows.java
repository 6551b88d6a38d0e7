package suyuan.verifier.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suyuan.model.Bytes;
import suyuan.model.history.Content;
import suyuan.model.history.Custody;
import suyuan.model.history.Docket;
import suyuan.model.history.Entry;
import suyuan.model.history.EventRef;
import suyuan.model.history.Fact;
import suyuan.model.history.Filed;
import suyuan.model.history.Finding;
import suyuan.model.history.Making;
import suyuan.model.history.Passage;
import suyuan.model.history.Recall;
import suyuan.model.history.Stock;
import suyuan.model.history.Subject;
import suyuan.model.history.Whereabouts;

/// Writes changed entries, and the columns by which they are looked for.
final class EntryRows {
  private final Rows entries =
      new Rows(
          "insert into ledger.entry (key, value) select * from unnest(?, ?)"
              + " on conflict (key) do update set value = excluded.value",
          "text",
          "bytea");
  private final Rows items =
      new Rows(
          "insert into ledger.item (subject, lot, unit, state, holder)"
              + " select * from unnest(?, ?, ?, ?, ?) on conflict (subject) do update set"
              + " lot = excluded.lot, unit = excluded.unit, state = excluded.state,"
              + " holder = excluded.holder",
          "text",
          "text",
          "text",
          "text",
          "text");
  private final Rows units =
      new Rows(
          "insert into ledger.unit (subject, parent, state, holder)"
              + " select * from unnest(?, ?, ?, ?) on conflict (subject) do update set"
              + " parent = excluded.parent, state = excluded.state, holder = excluded.holder",
          "text",
          "text",
          "text",
          "text");
  private final Rows emptied =
      new Rows("delete from ledger.unit_lot where unit in (select unnest(?))", "text");
  private final Rows unitLots =
      new Rows(
          "insert into ledger.unit_lot (unit, lot, uom, amount)"
              + " select * from unnest(?, ?, ?, ?::numeric[])",
          "text",
          "text",
          "text",
          "text");
  private final Rows undone =
      new Rows(
          "delete from ledger.making where (block, index, event) in (select * from unnest(?, ?,"
              + " ?))",
          "int8",
          "int4",
          "int4");
  private final Rows makings =
      new Rows(
          "insert into ledger.making (subject, made, block, index, event)"
              + " select * from unnest(?, ?, ?, ?, ?) on conflict do nothing",
          "text",
          "bool",
          "int8",
          "int4",
          "int4");
  private final Rows findings =
      new Rows(
          "insert into ledger.finding (key, subject, open) select * from unnest(?, ?, ?)"
              + " on conflict (key) do update set open = excluded.open",
          "text",
          "text",
          "bool");
  private final Rows oldSides =
      new Rows("delete from ledger.finding_side where key in (select unnest(?))", "text");
  private final Rows sides =
      new Rows(
          "insert into ledger.finding_side (key, block, index, event)"
              + " select * from unnest(?, ?, ?, ?)",
          "text",
          "int8",
          "int4",
          "int4");
  private final Rows oldRecalls =
      new Rows("delete from ledger.recall_subject where key in (select unnest(?))", "text");
  private final Rows recalls =
      new Rows(
          "insert into ledger.recall_subject (subject, key) select * from unnest(?, ?)",
          "text",
          "text");
  private final Set<String> unsent = new HashSet<>();

  void write(Entry entry, Bytes canonical) {
    String key = entry.key();
    unsent.add(key);
    entries.put(key, key, canonical.toArray());
    switch (entry) {
      case Docket docket -> docket(docket);
      case Content content -> content(content);
      case Making making -> making(making);
      case Finding finding -> finding(finding);
      case Recall recall -> recall(recall);
      case Stock _, Passage _, Filed _, Fact _ -> {}
    }
  }

  private void docket(Docket docket) {
    switch (docket.subject().kind()) {
      case ITEM -> item(docket, Place.of(docket));
      case UNIT -> unit(docket, Place.of(docket));
      case LOT, EVENT, STATEMENT -> {}
    }
  }

  private void item(Docket docket, Place place) {
    String lot = docket.lot().map(Subject::toString).orElse(null);
    items.put(docket.key(), docket.key(), lot, place.unit(), place.state(), place.holder());
  }

  private void unit(Docket docket, Place place) {
    units.put(docket.key(), docket.key(), place.unit(), place.state(), place.holder());
  }

  private void content(Content content) {
    String unit = new Subject(Subject.Kind.UNIT, content.unit()).toString();
    emptied.put(unit, unit);
    List<@Nullable Object[]> lots = new ArrayList<>();
    content
        .all()
        .forEach(
            (lotAndUnit, amount) -> {
              int bar = lotAndUnit.lastIndexOf('|');
              String lot = lotAndUnit.substring(0, bar);
              String uom = lotAndUnit.substring(bar + 1);
              lots.add(new @Nullable Object[] {unit, lot, uom, amount.toPlainString()});
            });
    unitLots.putAll(unit, lots);
  }

  private void making(Making making) {
    EventRef ref = making.ref();
    if (making.isVoid()) {
      undone.add(ref.position().block(), ref.position().index(), ref.index());
      return;
    }
    makings(making.inputs(), false, ref);
    makings(making.outputs(), true, ref);
  }

  private void makings(List<Subject> subjects, boolean made, EventRef ref) {
    for (Subject subject : subjects) {
      makings.add(
          subject.toString(), made, ref.position().block(), ref.position().index(), ref.index());
    }
  }

  private void finding(Finding finding) {
    String key = finding.key();
    findings.put(key, key, finding.subject().toString(), finding.isOpen());
    oldSides.put(key, key);
    List<@Nullable Object[]> all = new ArrayList<>();
    for (EventRef side : finding.sides()) {
      all.add(
          new @Nullable Object[] {
            key, side.position().block(), side.position().index(), side.index()
          });
    }
    sides.putAll(key, all);
  }

  private void recall(Recall recall) {
    oldRecalls.put(recall.key(), recall.key());
    List<@Nullable Object[]> things = new ArrayList<>();
    recall.things().forEach(t -> things.add(new @Nullable Object[] {t.toString(), recall.key()}));
    recalls.putAll(recall.key(), things);
  }

  /// How many entries aren't sent yet.
  int unsent() {
    return unsent.size();
  }

  /// Sends everything, if one of these entries isn't sent yet.
  void flush(Connection connection, Collection<String> wanted) throws SQLException {
    if (wanted.stream().anyMatch(unsent::contains)) {
      flush(connection);
    }
  }

  void flush(Connection connection) throws SQLException {
    for (Rows rows :
        List.of(
            entries,
            items,
            units,
            emptied,
            unitLots,
            makings,
            undone,
            findings,
            oldSides,
            sides,
            oldRecalls,
            recalls)) {
      rows.flush(connection);
    }
    unsent.clear();
  }

  /// Whereabouts as columns.
  private record Place(String state, String holder, @Nullable String unit) {
    static Place of(Docket docket) {
      return switch (Custody.of(docket).now()) {
        case Whereabouts.Unknown() -> new Place("unknown", "", null);
        case Whereabouts.Held(String party, EventRef _) -> new Place("held", party, null);
        case Whereabouts.UnderWay(String _, String to, EventRef _) ->
            new Place("under-way", to, null);
        case Whereabouts.Inside(Subject unit, EventRef _) ->
            new Place("inside", "", unit.toString());
        case Whereabouts.Sold(String by, EventRef _) -> new Place("sold", by, null);
        case Whereabouts.Gone(String by, EventRef _) -> new Place("gone", by, null);
      };
    }
  }
}
