package suyuan.model.history;

import java.util.List;
import java.util.Optional;
import suyuan.model.history.Move.Kind;

/// Whether a step of custody is recorded after later steps by others had been.
final class OrderRule {
  private OrderRule() {}

  static List<Claim> of(Docket docket, Move move) {
    if (docket.moves().isEmpty() || !isStep(move)) {
      return List.of();
    }
    Optional<Move> later =
        docket
            .standing()
            .filter(OrderRule::isStep)
            .filter(m -> m.time() > move.time() && !m.party().equals(move.party()))
            .filter(m -> move.ref().position().isAfter(m.ref().position()))
            .findFirst();
    return later
        .map(
            m ->
                List.of(
                    Claim.of(
                        FindingKind.OUT_OF_ORDER,
                        docket.subject(),
                        move.ref().toString(),
                        List.of(m, move))))
        .orElse(List.of());
  }

  private static boolean isStep(Move move) {
    return move.is(Kind.SHIPPED) || move.is(Kind.RECEIVED) || move.is(Kind.PACKED);
  }
}
