package suyuan.model.history;

import static suyuan.model.history.FindingKind.COLD_CHAIN_GAP;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import suyuan.model.history.Move.Kind;

/// Each journey of goods with temperature limits from one party to another needs a record from
/// shipment to receipt; at each end and between records half an hour may be without.
final class ColdChainRules {
  private static final long TOLERATED = 1_800_000;

  private final Docket docket;
  private final List<Move> records;

  private ColdChainRules(Docket docket) {
    this.docket = docket;
    this.records = docket.standing(Kind.CONDITIONS).toList();
  }

  static List<Claim> of(Docket docket) {
    ColdChainRules rules = new ColdChainRules(docket);
    List<Move> moves = docket.standing().toList();
    Handover pairs = Handover.of(moves);
    List<Claim> claims = new ArrayList<>();
    for (Move shipped : moves) {
      if (shipped.is(Kind.SHIPPED) && !shipped.from().equals(shipped.to())) {
        pairs
            .receipt(shipped)
            .flatMap(received -> rules.gap(shipped, received))
            .ifPresent(claims::add);
      }
    }
    return claims;
  }

  private Optional<Claim> gap(Move shipped, Move received) {
    long covered = shipped.time();
    List<Move> sides = new ArrayList<>(List.of(shipped, received));
    boolean gap = false;
    for (Move record : records) {
      if (record.until() >= shipped.time() && record.time() <= received.time()) {
        gap |= record.time() - covered > TOLERATED || !record.good();
        covered = Math.max(covered, record.until());
        sides.add(record);
      }
    }
    gap |= received.time() - covered > TOLERATED;
    return gap
        ? Optional.of(Claim.of(COLD_CHAIN_GAP, docket.subject(), shipped.ref().toString(), sides))
        : Optional.empty();
  }
}
