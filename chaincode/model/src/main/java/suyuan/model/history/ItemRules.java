package suyuan.model.history;

import static suyuan.model.history.FindingKind.IN_TWO_LOTS;
import static suyuan.model.history.FindingKind.SERIAL_TWICE;

import java.util.ArrayList;
import java.util.List;
import suyuan.model.history.Move.Kind;

/// A serial is given once, to a piece of one lot.
final class ItemRules {
  private ItemRules() {}

  static List<Claim> of(Docket docket) {
    List<Claim> claims = new ArrayList<>();
    if (!docket.has(Kind.COMMISSIONED) && docket.lots().size() < 2) {
      return claims;
    }
    List<Move> given = docket.standing(Kind.COMMISSIONED).toList();
    if (given.size() > 1) {
      claims.add(Claim.of(SERIAL_TWICE, docket.subject(), "", given));
    }
    if (docket.lots().size() > 1) {
      List<Move> placing =
          docket.standing().filter(m -> m.is(Kind.COMMISSIONED) || m.is(Kind.PACKED)).toList();
      claims.add(Claim.of(IN_TWO_LOTS, docket.subject(), "", placing));
    }
    return claims;
  }
}
