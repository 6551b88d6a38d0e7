package suyuan.verifier.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import suyuan.model.trace.TraceEvent;

/// The verdict: the first state that applies. (Reported stolen and verified need what the ledger
/// doesn't hold yet: owners' reports and witnesses.)
final class Verdicts {
  private Verdicts() {}

  static Verdict of(Case it, List<Check> checks, List<Conflict> conflicts) {
    return recalled(checks)
        .or(() -> when(isUnheardOf(it) && isListed(it), Verdict.COULD_NOT_CHECK))
        .or(() -> when(isUnknown(it, checks), Verdict.UNKNOWN))
        .or(() -> when(isContradicted(checks, conflicts), Verdict.CONTRADICTED))
        .or(() -> when(any(checks, Verdicts::isOutOfLimits), Verdict.OUT_OF_LIMITS))
        .or(
            () ->
                when(any(checks, c -> c instanceof Check.ShelfLife && c.fails()), Verdict.EXPIRED))
        .or(() -> when(any(checks, Verdicts::isUnusual), Verdict.UNUSUAL_SCANS))
        .orElse(Verdict.RECORDED);
  }

  private static Optional<Verdict> recalled(List<Check> checks) {
    return when(any(checks, c -> c instanceof Check.NotRecalled && c.fails()), Verdict.RECALLED);
  }

  private static boolean isUnknown(Case it, List<Check> checks) {
    return it.aboutLot()
        ? it.dossier().events().isEmpty()
            || any(checks, Verdicts::isForeignSerial)
            || isUnheardOf(it)
        : it.product().isEmpty();
  }

  /// A serial that no list at hand and no event names: its lot's good record isn't its own.
  private static boolean isUnheardOf(Case it) {
    return it.dossier().membership() == Dossier.Membership.NO_LIST
        && it.subject().item().isPresent()
        && it.dossier().events().stream()
            .noneMatch(told -> told.event().things().items().contains(it.subject().item().get()));
  }

  /// The lot's serials are on a list, which isn't here.
  private static boolean isListed(Case it) {
    return it.told(TraceEvent.SerialsCommissioned.class).findAny().isPresent();
  }

  private static boolean isForeignSerial(Check check) {
    return check instanceof Check.SerialOfBatch && check.fails();
  }

  private static boolean isContradicted(List<Check> checks, List<Conflict> conflicts) {
    return conflicts.stream().anyMatch(Conflict::grave)
        || any(checks, check -> check.answer().known() == Known.CONTRADICTED);
  }

  private static boolean isOutOfLimits(Check check) {
    return (check instanceof Check.ColdChain || check instanceof Check.Quality) && check.fails();
  }

  private static boolean isUnusual(Check check) {
    return check.answer().outcome() == Outcome.UNUSUAL;
  }

  private static boolean any(List<Check> checks, Predicate<Check> which) {
    return checks.stream().anyMatch(which);
  }

  private static Optional<Verdict> when(boolean applies, Verdict verdict) {
    return applies ? Optional.of(verdict) : Optional.empty();
  }
}
