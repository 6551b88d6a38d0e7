package suyuan.verifier.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import suyuan.model.Bytes;
import suyuan.model.gs1.Item;
import suyuan.model.gs1.Lot;
import suyuan.model.gs1.Sscc;
import suyuan.model.history.Custody;
import suyuan.model.history.Docket;
import suyuan.model.history.EventRef;
import suyuan.model.history.Move;
import suyuan.model.history.Subject;
import suyuan.model.history.Whereabouts;
import suyuan.model.ledger.Position;

/// Reads items and where they are.
record Items(Handle handle) {
  private static final int DEEPEST = 8;
  private static final int AT_ONCE = 2_000;

  ItemView view(Item item) {
    Docket docket = entries().docket(Subject.of(item));
    return new ItemView(item, docket, listed(item), whereabouts(docket, DEEPEST), units(docket));
  }

  private Entries entries() {
    return new Entries(handle);
  }

  private List<ListedSerial> listed(Item item) {
    return handle
        .createQuery(
            "select s.lot, s.leaf, s.salt, s.commitment, l.root, l.blob, s.block, s.index, s.event"
                + " from ledger.serial s join ledger.serial_list l using (block, index, event)"
                + " where s.subject = :subject order by s.block, s.index, s.event")
        .bind("subject", Subject.of(item).toString())
        .map((row, context) -> serial(row))
        .list();
  }

  private static ListedSerial serial(ResultSet row) throws SQLException {
    return new ListedSerial(
        Subject.parse(row.getString(1)).lot().orElseThrow(),
        row.getLong(2),
        Bytes.of(row.getBytes(3)),
        Bytes.of(row.getBytes(4)),
        Bytes.of(row.getBytes(5)),
        Bytes.of(row.getBytes(6)),
        new EventRef(new Position(row.getLong(7), row.getInt(8)), row.getInt(9)));
  }

  Whereabouts whereabouts(Subject unit) {
    return whereabouts(entries().docket(unit), DEEPEST);
  }

  /// The same for many items; each unit is read once.
  Map<Item, Whereabouts> whereabouts(Collection<Item> items) {
    Map<Subject, Docket> units = new HashMap<>();
    Function<Subject, Docket> outer = unit -> units.computeIfAbsent(unit, entries()::docket);
    Map<Item, Whereabouts> all = new LinkedHashMap<>();
    List<Item> list = List.copyOf(items);
    for (int from = 0; from < list.size(); from += AT_ONCE) {
      List<Item> some = list.subList(from, Math.min(list.size(), from + AT_ONCE));
      List<String> keys = some.stream().map(item -> Subject.of(item).toString()).toList();
      for (Docket docket : entries().all(Docket.class, keys)) {
        all.put(docket.subject().item().orElseThrow(), whereabouts(docket, DEEPEST, outer));
      }
      some.forEach(item -> all.putIfAbsent(item, new Whereabouts.Unknown()));
    }
    return all;
  }

  /// Inside a unit: where that is, unless it was opened since, and then it is with who did.
  private Whereabouts whereabouts(Docket docket, int depth) {
    return whereabouts(docket, depth, entries()::docket);
  }

  private static Whereabouts whereabouts(
      Docket docket, int depth, Function<Subject, Docket> units) {
    Whereabouts now = Custody.of(docket).now();
    if (!(now instanceof Whereabouts.Inside(Subject unit, EventRef packing)) || depth == 0) {
      return now;
    }
    Docket outer = units.apply(unit);
    return opened(outer, docket, packing)
        .<Whereabouts>map(move -> new Whereabouts.Held(move.party(), move.ref()))
        .orElseGet(() -> whereabouts(outer, depth - 1, units));
  }

  private static Optional<Move> opened(Docket unit, Docket inside, EventRef packing) {
    long since =
        inside
            .standing()
            .filter(m -> m.ref().equals(packing))
            .mapToLong(Move::time)
            .max()
            .orElse(0);
    return unit.standing()
        .filter(move -> move.kind() == Move.Kind.OPENED && move.time() >= since)
        .findFirst();
  }

  /// The units it was packed in and theirs, innermost first, the latest packing first.
  private List<Subject> units(Docket docket) {
    List<Subject> units = new ArrayList<>();
    List<Docket> level = List.of(docket);
    for (int depth = 0; depth < DEEPEST && !level.isEmpty(); depth++) {
      List<Docket> next = new ArrayList<>();
      for (Docket thing : level) {
        for (Move packing : thing.standing().toList().reversed()) {
          if (packing.kind() == Move.Kind.PACKED
              && thing.subject().kind() != Subject.Kind.LOT
              && !units.contains(Subject.parse(packing.note()))) {
            units.add(Subject.parse(packing.note()));
            next.add(entries().docket(Subject.parse(packing.note())));
          }
        }
      }
      level = next;
    }
    return units;
  }

  List<Item> ofLot(Lot lot, String afterSerial, int most) {
    return handle
        .createQuery(
            "select subject from ledger.item where lot = :lot and subject > :after"
                + " union select subject from ledger.serial where lot = :lot and subject > :after"
                + " order by 1 limit :most")
        .bind("lot", Subject.of(lot).toString())
        .bind("after", "item:" + lot.gtin().digits() + "/" + afterSerial)
        .bind("most", most)
        .map((row, context) -> Subject.parse(row.getString(1)).item().orElseThrow())
        .list();
  }

  List<Item> inUnit(Sscc unit) {
    return handle
        .createQuery("select subject from ledger.item where unit = :unit order by subject")
        .bind("unit", Subject.of(unit).toString())
        .map((row, context) -> Subject.parse(row.getString(1)).item().orElseThrow())
        .list();
  }

  List<SerialListView> lists(Lot lot) {
    return handle
        .createQuery(
            "select block, index, event, root, blob, count, state from ledger.serial_list"
                + " where lot = :lot order by block, index, event")
        .bind("lot", Subject.of(lot).toString())
        .map(
            (row, context) ->
                new SerialListView(
                    new EventRef(new Position(row.getLong(1), row.getInt(2)), row.getInt(3)),
                    Bytes.of(row.getBytes(4)),
                    Bytes.of(row.getBytes(5)),
                    row.getLong(6),
                    SerialListView.State.valueOf(row.getString(7).toUpperCase(Locale.ROOT))))
        .list();
  }
}
