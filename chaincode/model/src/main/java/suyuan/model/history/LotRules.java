package suyuan.model.history;

import static suyuan.model.history.FindingKind.BEFORE_LOT_EXISTED;
import static suyuan.model.history.FindingKind.LOT_UNKNOWN;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import suyuan.model.history.Move.Kind;

/// A lot must have come to be before it moves.
final class LotRules {
  private static final Set<Kind> MOVING =
      EnumSet.of(
          Kind.SHIPPED,
          Kind.RECEIVED,
          Kind.RELEASED,
          Kind.SOLD,
          Kind.USED,
          Kind.PACKED,
          Kind.DESTROYED);

  private LotRules() {}

  static List<Claim> of(Docket docket) {
    Optional<Move> made = docket.standing(Kind.MADE).findFirst();
    Optional<Move> moved =
        docket.standing().filter(move -> MOVING.contains(move.kind())).findFirst();
    if (moved.isEmpty()) {
      return List.of();
    }
    if (made.isEmpty()) {
      return List.of(Claim.of(LOT_UNKNOWN, docket.subject(), "", List.of(moved.get())));
    }
    return moved.get().time() < made.get().time() - History.CLOCK_TOLERANCE.toMillis()
        ? List.of(
            Claim.of(BEFORE_LOT_EXISTED, docket.subject(), "", List.of(moved.get(), made.get())))
        : List.of();
  }
}
