package suyuan.model.history;

import static suyuan.model.history.FindingKind.RECEIPT_BEFORE_SHIPMENT;
import static suyuan.model.history.FindingKind.RECEIVED_MORE_THAN_SHIPPED;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/// What arrives must have left. A receipt that doesn't say from whom may come from anyone whose
/// shipment is still open.
final class PassageRules {
  private final Passage passage;

  private PassageRules(Passage passage) {
    this.passage = passage;
  }

  static List<Claim> of(Passage passage) {
    PassageRules rules = new PassageRules(passage);
    List<Claim> claims = new ArrayList<>();
    passage
        .legs()
        .forEach(
            (from, leg) -> {
              if (rules.excess(from, leg).signum() > 0) {
                claims.add(rules.claim(from, leg));
              }
            });
    return claims;
  }

  private BigDecimal excess(String from, Passage.Leg leg) {
    return from.isEmpty() ? leg.received().subtract(passage.underWay()) : leg.excess();
  }

  private Claim claim(String from, Passage.Leg leg) {
    List<EventRef> sides = new ArrayList<>(leg.shipments());
    sides.addAll(leg.receipts());
    NavigableSet<String> parties = new TreeSet<>(List.of(passage.to()));
    if (!from.isEmpty()) {
      parties.add(from);
    }
    return new Claim(
        leg.shipments().isEmpty() ? RECEIPT_BEFORE_SHIPMENT : RECEIVED_MORE_THAN_SHIPPED,
        Subject.parse(passage.lot()),
        from + ">" + passage.to() + "|" + passage.unit(),
        parties,
        sides);
  }
}
