package suyuan.model.history;

import static suyuan.model.history.FindingKind.RELEASED_THOUGH_FAILED;
import static suyuan.model.history.FindingKind.RELEASED_THOUGH_RECALLED;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import suyuan.model.history.Move.Kind;

/// Goods that failed a check or are recalled must not go on. Sending them back to their maker, or
/// to who recalls them, is no release.
final class ReleaseRules {
  private static final Set<Kind> RELEASES =
      EnumSet.of(Kind.SHIPPED, Kind.RELEASED, Kind.SOLD, Kind.USED, Kind.TAKEN);

  private final Docket docket;
  private final List<Move> releases;
  private final Set<String> makers;

  private ReleaseRules(Docket docket) {
    this.docket = docket;
    this.releases = docket.standing().filter(ReleaseRules::isRelease).toList();
    this.makers = docket.standing(Kind.MADE).map(Move::party).collect(Collectors.toSet());
  }

  /// Out of a unit, only a sale is one; a shipment stands in the unit's own docket.
  private static boolean isRelease(Move move) {
    return RELEASES.contains(move.kind())
        && (!move.is(Kind.TAKEN) || move.note().equals(Taking.SOLD));
  }

  static List<Claim> of(Docket docket) {
    if (!docket.has(Kind.CHECKED) && !docket.has(Kind.RECALLED)) {
      return List.of();
    }
    ReleaseRules rules = new ReleaseRules(docket);
    List<Claim> claims = new ArrayList<>();
    docket
        .standing(Kind.CHECKED)
        .filter(check -> !check.good())
        .forEach(failed -> rules.afterFailure(failed).ifPresent(claims::add));
    docket
        .standing(Kind.RECALLED)
        .forEach(recall -> rules.afterRecall(recall).ifPresent(claims::add));
    return claims;
  }

  /// From a failed check until the next check at the same gate.
  private Optional<Claim> afterFailure(Move failed) {
    long end =
        docket
            .standing(Kind.CHECKED)
            .filter(check -> check.note().equals(failed.note()) && check.time() > failed.time())
            .mapToLong(Move::time)
            .min()
            .orElse(Long.MAX_VALUE);
    return claim(RELEASED_THOUGH_FAILED, failed, end, makers);
  }

  /// From a recall until it is lifted.
  private Optional<Claim> afterRecall(Move recall) {
    long end =
        docket
            .standing(Kind.LIFTED)
            .filter(lift -> lift.note().equals(recall.note()) && lift.time() > recall.time())
            .mapToLong(Move::time)
            .min()
            .orElse(Long.MAX_VALUE);
    Set<String> home = new HashSet<>(makers);
    home.add(recall.party());
    return claim(RELEASED_THOUGH_RECALLED, recall, end, home);
  }

  private Optional<Claim> claim(FindingKind kind, Move from, long end, Set<String> home) {
    List<Move> wrong =
        releases.stream()
            .filter(move -> move.time() > from.time() && move.time() < end)
            .filter(move -> move.to().isEmpty() || !home.contains(move.to()))
            .limit(Claim.MOST_SIDES - 1L)
            .toList();
    if (wrong.isEmpty()) {
      return Optional.empty();
    }
    List<Move> sides = new ArrayList<>(wrong);
    sides.add(from);
    return Optional.of(Claim.of(kind, docket.subject(), from.ref().toString(), sides));
  }
}
