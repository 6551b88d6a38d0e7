package suyuan.verifier.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final CopyRows newEntries = new CopyRows("ledger.entry", "key, value");
  private final Rows entries =
      Rows.into(
          "ledger.entry",
          "key text, value bytea",
          "on conflict (key) do update set value = excluded.value");
  private final CopyRows newItems =
      new CopyRows("ledger.item", "subject, lot, unit, state, holder, value");
  private final Rows items =
      new Rows(
          "update ledger.item i set lot = n.lot, unit = n.unit, state = n.state,"
              + " holder = n.holder, value = n.value"
              + " from unnest(?, ?, ?, ?, ?, ?) n (subject, lot, unit, state, holder, value)"
              + " where i.subject = n.subject",
          "text",
          "text",
          "text",
          "text",
          "text",
          "bytea");
  private final Rows units =
      Rows.into(
          "ledger.unit",
          "subject text, parent text, state text, holder text",
          "on conflict (subject) do update set"
              + " parent = excluded.parent, state = excluded.state, holder = excluded.holder");
  private final Rows emptied =
      new Rows("delete from ledger.unit_lot where unit in (select unnest(?))", "text");
  private final Rows unitLots =
      Rows.into("ledger.unit_lot", "unit text, lot text, uom text, amount numeric", "");
  private final Rows undone =
      new Rows(
          "delete from ledger.making where (block, index, event) in (select * from unnest(?, ?,"
              + " ?))",
          "int8",
          "int4",
          "int4");
  private final Rows makings =
      Rows.into(
          "ledger.making",
          "subject text, made bool, block int8, index int4, event int4",
          "on conflict do nothing");
  private final Rows findings =
      Rows.into(
          "ledger.finding",
          "key text, subject text, open bool",
          "on conflict (key) do update set open = excluded.open");
  private final Rows oldSides =
      new Rows("delete from ledger.finding_side where key in (select unnest(?))", "text");
  private final Rows sides =
      Rows.into("ledger.finding_side", "key text, block int8, index int4, event int4", "");
  private final Rows oldRecalls =
      new Rows("delete from ledger.recall_subject where key in (select unnest(?))", "text");
  private final Rows recalls = Rows.into("ledger.recall_subject", "subject text, key text", "");
  private final Map<String, Change> unsent = new LinkedHashMap<>();

  private record Change(Entry entry, Bytes canonical, boolean isNew) {}

  /// An entry as it is now, in place of what isn't sent yet.
  ///
  /// @param isNew whether its key surely isn't in the database
  void write(String key, Entry entry, Bytes canonical, boolean isNew) {
    Change before = unsent.get(key);
    unsent.put(key, new Change(entry, canonical, before == null ? isNew : before.isNew()));
  }

  private void row(String key, Change change) {
    if (change.entry() instanceof Docket docket && docket.subject().kind() == Subject.Kind.ITEM) {
      item(key, docket, change);
      return;
    }
    if (change.isNew()) {
      newEntries.row().text(key).bytes(change.canonical());
    } else {
      entries.add(key, change.canonical().toArray());
    }
    switch (change.entry()) {
      case Docket docket -> {
        if (docket.subject().kind() == Subject.Kind.UNIT) {
          unit(docket, Place.of(docket));
        }
      }
      case Content content -> content(content);
      case Making making -> making(making);
      case Finding finding -> finding(finding);
      case Recall recall -> recall(recall);
      case Stock _, Passage _, Filed _, Fact _ -> {}
    }
  }

  private void item(String key, Docket docket, Change change) {
    String lot = docket.lot().map(Subject::toString).orElse(null);
    Place place = Place.of(docket);
    if (change.isNew()) {
      newItems
          .row()
          .text(key)
          .text(lot)
          .text(place.unit())
          .text(place.state())
          .text(place.holder())
          .bytes(change.canonical());
    } else {
      items.add(
          key, lot, place.unit(), place.state(), place.holder(), change.canonical().toArray());
    }
  }

  private void unit(Docket docket, Place place) {
    units.add(docket.key(), place.unit(), place.state(), place.holder());
  }

  private void content(Content content) {
    String unit = new Subject(Subject.Kind.UNIT, content.unit()).toString();
    emptied.add(unit);
    content
        .all()
        .forEach(
            (lotAndUnit, amount) -> {
              int bar = lotAndUnit.lastIndexOf('|');
              String lot = lotAndUnit.substring(0, bar);
              String uom = lotAndUnit.substring(bar + 1);
              unitLots.add(unit, lot, uom, amount.toPlainString());
            });
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
    findings.add(key, finding.subject().toString(), finding.isOpen());
    oldSides.add(key);
    for (EventRef side : finding.sides()) {
      sides.add(key, side.position().block(), side.position().index(), side.index());
    }
  }

  private void recall(Recall recall) {
    oldRecalls.add(recall.key());
    recall.things().forEach(thing -> recalls.add(thing.toString(), recall.key()));
  }

  /// How many entries aren't sent yet.
  int unsent() {
    return unsent.size();
  }

  /// An entry that isn't sent yet.
  Optional<Entry> unsent(String key) {
    return Optional.ofNullable(unsent.get(key)).map(Change::entry);
  }

  void flush(Connection connection) throws SQLException {
    unsent.forEach(this::row);
    unsent.clear();
    newEntries.flush(connection);
    newItems.flush(connection);
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
