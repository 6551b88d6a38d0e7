package suyuan.verifier.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

  /// Inside a unit: where that is, unless it was opened since, and then it is with who did.
  private Whereabouts whereabouts(Docket docket, int depth) {
    Whereabouts now = Custody.of(docket).now();
    if (!(now instanceof Whereabouts.Inside(Subject unit, EventRef packing)) || depth == 0) {
      return now;
    }
    Docket outer = entries().docket(unit);
    return opened(outer, docket, packing)
        .<Whereabouts>map(move -> new Whereabouts.Held(move.party(), move.ref()))
        .orElseGet(() -> whereabouts(outer, depth - 1));
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
