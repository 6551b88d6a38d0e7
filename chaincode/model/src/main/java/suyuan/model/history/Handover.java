package suyuan.model.history;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import suyuan.model.history.Move.Kind;

/// Pairs shipments with their receipts. Clocks differ: a receipt may be dated up to an hour before
/// its shipment; it then counts as simultaneous.
final class Handover {
  private static final long CLOCKS = 3_600_000;

  private static final Handover NONE = new Handover();

  private final IdentityHashMap<Move, Move> shipmentOf = new IdentityHashMap<>();
  private final IdentityHashMap<Move, Move> receiptOf = new IdentityHashMap<>();

  private Handover() {}

  static Handover of(List<Move> moves) {
    if (moves.stream().noneMatch(move -> move.is(Kind.SHIPPED))) {
      return NONE;
    }
    Handover pairs = new Handover();
    for (Move shipment : moves) {
      if (shipment.is(Kind.SHIPPED)) {
        pairs.pair(shipment, moves);
      }
    }
    return pairs;
  }

  private void pair(Move shipment, List<Move> moves) {
    for (Move receipt : moves) {
      if (receipt.is(Kind.RECEIVED)
          && !shipmentOf.containsKey(receipt)
          && receipt.to().equals(shipment.to())
          && (receipt.from().isEmpty() || receipt.from().equals(shipment.from()))
          && receipt.time() >= shipment.time() - CLOCKS) {
        shipmentOf.put(receipt, shipment);
        receiptOf.put(shipment, receipt);
        return;
      }
    }
  }

  Optional<Move> shipment(Move receipt) {
    return Optional.ofNullable(shipmentOf.get(receipt));
  }

  Optional<Move> receipt(Move shipment) {
    return Optional.ofNullable(receiptOf.get(shipment));
  }

  /// The moves in the order in which they can have happened.
  List<Move> ordered(List<Move> moves) {
    if (shipmentOf.isEmpty()) {
      return moves;
    }
    List<Move> ordered = new ArrayList<>();
    for (Move move : moves) {
      if (shipment(move).filter(shipped -> Move.ORDER.compare(shipped, move) > 0).isEmpty()) {
        ordered.add(move);
      }
      receipt(move).filter(got -> Move.ORDER.compare(got, move) < 0).ifPresent(ordered::add);
    }
    return ordered;
  }
}
