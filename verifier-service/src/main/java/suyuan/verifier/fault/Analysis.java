package suyuan.verifier.fault;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import suyuan.model.gs1.Lot;
import suyuan.model.history.Subject;
import suyuan.verifier.fault.engine.Diagnosis;
import suyuan.verifier.report.AsOf;

/// Where a lot's defect may come from.
///
/// @param claims number of claims about the lot, by problem
/// @param tally the same by what stands behind each
/// @param looks items that were looked up, none if nothing was counted
/// @param candidates the strongest first
/// @param things what the diagnosis' items are, by index: items, or lots where no serial is known
/// @param diagnosis what the engine found; candidates and causes have the same keys. Empty if there
///   was nothing to go by
public record Analysis(
    Lot lot,
    Map<String, Long> claims,
    ClaimTally tally,
    LookTally looks,
    List<Candidate> candidates,
    Conclusion conclusion,
    List<Subject> things,
    Optional<Diagnosis> diagnosis,
    AsOf asOf) {
  public Analysis {
    claims = Map.copyOf(claims);
    candidates = List.copyOf(candidates);
    things = List.copyOf(things);
  }

  /// What may be said of it.
  public sealed interface Conclusion {
    /// The records don't point anywhere.
    record Undetermined() implements Conclusion {}

    /// The records point there; nobody is named.
    record Suspected(String candidate) implements Conclusion {}

    /// Past the naming gate.
    record Named(String candidate) implements Conclusion {}

    default String word() {
      return switch (this) {
        case Undetermined _ -> "undetermined";
        case Suspected _ -> "suspected";
        case Named _ -> "named";
      };
    }

    /// Key of the candidate it points to.
    default Optional<String> candidateKey() {
      return switch (this) {
        case Undetermined _ -> Optional.empty();
        case Suspected one -> Optional.of(one.candidate());
        case Named one -> Optional.of(one.candidate());
      };
    }
  }

  long claimCount() {
    return claims.values().stream().mapToLong(Long::longValue).sum();
  }
}
