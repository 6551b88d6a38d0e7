package suyuan.verifier.report;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import suyuan.model.history.History;
import suyuan.model.registry.Product.Limits;
import suyuan.model.trace.TraceEvent.Conditions;
import suyuan.model.trace.TraceEvent.ConditionsRecorded;
import suyuan.verifier.coldchain.AllowedRange;
import suyuan.verifier.coldchain.Plausibility;

/// Holds temperature records against their files, the ledger's time, what sensors do, and the
/// journeys of the goods they went with.
public final class Doubts {
  private final Optional<Limits> limits;
  private final Measured measured;
  private final Stays stays;
  private final Map<Told, Optional<Doubt>> known = new HashMap<>();

  Doubts(Optional<Limits> limits, Measured measured, Stays stays) {
    this.limits = limits;
    this.measured = measured;
    this.stays = stays;
  }

  /// Why this record of temperatures can't be right; empty if nothing speaks against it.
  public Optional<Doubt> about(Told log) {
    return known.computeIfAbsent(log, this::doubt);
  }

  private Optional<Doubt> doubt(Told log) {
    Conditions said = ((ConditionsRecorded) log.event()).conditions();
    if (isRefuted(said)) {
      return Optional.of(Doubt.FILE);
    }
    if (said.end().isAfter(log.recorded().plus(History.CLOCK_TOLERANCE))) {
      return Optional.of(Doubt.FUTURE);
    }
    if (limits.filter(one -> isOtherUnit(said, one)).isPresent()) {
      return Optional.of(Doubt.UNIT);
    }
    return isStuck(said) ? Optional.of(Doubt.STUCK) : stays.doubt(log, said);
  }

  private boolean isRefuted(Conditions said) {
    return limits
        .flatMap(within -> measured.of(said, within))
        .filter(recount -> !recount.bearsOut())
        .isPresent();
  }

  private static boolean isOtherUnit(Conditions said, Limits within) {
    return Plausibility.isOtherUnit(
        said.min(), said.max(), new AllowedRange(within.min(), within.max()));
  }

  private boolean isStuck(Conditions said) {
    long seconds = Duration.between(said.start(), said.end()).toSeconds();
    return Plausibility.isStuck(said.min(), said.max(), said.readings(), seconds)
        || measured.slices(said).filter(Plausibility::isStuck).isPresent();
  }
}
