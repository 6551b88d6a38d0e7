package suyuan.model.history;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import suyuan.model.gs1.Item;
import suyuan.model.history.Move.Kind;
import suyuan.model.trace.LotAmount;
import suyuan.model.trace.Things;

/// What single items mean for their lots. An item may be handled before any record tells its lot:
/// what happened until then is made up for when one does.
final class Pieces {
  private final Desk desk;
  private final Contents contents;

  Pieces(Desk desk, Contents contents) {
    this.desk = desk;
    this.contents = contents;
  }

  /// An item is named in an event. Returns the move as its docket keeps it.
  Move enter(Item item, Things among, Move move) {
    boolean counted = isCounted(item, among);
    learn(item, among);
    if (!counted) {
      Docket docket = desk.docket(Subject.of(item));
      if (!docket.lots().isEmpty()) {
        docket.lot().ifPresent(lot -> count(lot, move));
      }
    }
    return counted ? move.rated(false) : move;
  }

  /// Items beside an amount of one lot of their GTIN are of that lot.
  private void learn(Item item, Things among) {
    if (among.lots().isEmpty()) {
      return;
    }
    List<Subject> lots =
        alike(item, among).stream().map(lot -> Subject.of(lot.lot())).distinct().toList();
    if (lots.size() == 1) {
      learn(Subject.of(item), lots.getFirst());
    }
  }

  void learn(Subject item, Subject lot) {
    Docket docket = desk.docket(item);
    if (docket.lots().contains(lot.toString())) {
      return;
    }
    desk.put(docket.ofLot(lot));
    if (docket.lots().isEmpty()) {
      docket.standing().filter(Move::good).forEach(move -> count(lot, move));
    }
  }

  private static List<LotAmount> alike(Item item, Things among) {
    return among.lots().stream().filter(lot -> lot.lot().gtin().equals(item.gtin())).toList();
  }

  private static boolean isCounted(Item item, Things among) {
    return !among.lots().isEmpty()
        && alike(item, among).stream().anyMatch(lot -> lot.quantity().signum() > 0);
  }

  private void count(Subject lot, Move move) {
    switch (move.kind()) {
      case PACKED -> pack(lot, move);
      case UNPACKED ->
          contents.take(Subject.parse(move.note()), Amount.pieces(lot, 1), move.party());
      case SHIPPED -> {
        piece(lot, move.from(), -1);
        release(lot, move);
      }
      case RECEIVED -> piece(lot, move.to(), 1);
      case SOLD, USED -> {
        piece(lot, move.party(), -1);
        release(lot, move);
      }
      case SAMPLED, DESTROYED -> piece(lot, move.party(), -1);
      case RETURNED, MADE -> piece(lot, move.party(), 1);
      case COMMISSIONED,
          CHECKED,
          FILLED,
          OPENED,
          TAKEN,
          RELEASED,
          STORED,
          ADJUSTED,
          CONDITIONS,
          RECALLED,
          LIFTED,
          SERVICED -> {}
    }
  }

  private void piece(Subject lot, String holder, int count) {
    desk.put(desk.stock(Amount.pieces(lot, 1), holder).piece(count));
  }

  private void pack(Subject lot, Move move) {
    Amount one = Amount.pieces(lot, 1);
    desk.put(desk.stock(one, move.party()).minus(BigDecimal.ONE, move.ref()));
    contents.put(Subject.parse(move.note()), one, move.time(), move.party());
    firstPacking(lot, move);
  }

  /// A lot goes into thousands of cartons; its docket keeps the first packing only.
  void firstPacking(Subject lot, Move packing) {
    Docket docket = desk.docket(lot);
    Optional<Move> first = docket.standing(Kind.PACKED).findFirst();
    if (first.isEmpty()) {
      desk.put(docket.with(packing.noting("")));
    } else if (first.get().time() > packing.time()) {
      desk.put(docket.dropping(first.get()).with(packing.noting("")));
    }
  }

  /// The lot learns that some of it went on: once per event.
  void release(Subject lot, Move move) {
    Docket docket = desk.docket(lot);
    if (docket.moves().stream().noneMatch(m -> m.ref().equals(move.ref()))) {
      desk.put(docket.with(move.as(Kind.RELEASED).noting("").rated(true)));
    }
  }
}
