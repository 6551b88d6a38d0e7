package suyuan.verifier.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Everything a scan answers.
///
/// @param truncated whether more is on record than it rests on
public record Report(
    Asked subject,
    Verdict verdict,
    Optional<ProductFacts> facts,
    List<Check> checks,
    List<Step> journey,
    List<Conflict> conflicts,
    List<Correction> corrections,
    List<Document> documents,
    boolean truncated,
    AsOf asOf) {
  public Report {
    checks = List.copyOf(checks);
    journey = List.copyOf(journey);
    conflicts = List.copyOf(conflicts);
    corrections = List.copyOf(corrections);
    documents = List.copyOf(documents);
  }

  /// False where the records couldn't be read at all, so that nothing was looked at: ask again
  /// later.
  public boolean wasMade() {
    return !checks.isEmpty();
  }

  /// Recalls in force that reach the subject.
  public List<Recall> recalls() {
    return checks.stream()
        .flatMap(
            check -> check instanceof Check.NotRecalled one ? one.recalls().stream() : Stream.of())
        .toList();
  }

  /// The last sale of the item on record.
  public Optional<Evidence> sale() {
    return checks.stream()
        .flatMap(check -> check instanceof Check.AfterSale one ? one.sales().stream() : Stream.of())
        .reduce((first, last) -> last);
  }

  /// How many checks are known in this way, those that don't arise left out.
  public long count(Known known) {
    return checks.stream()
        .map(Check::answer)
        .filter(one -> one.outcome() != Outcome.NOT_APPLICABLE && one.known() == known)
        .count();
  }
}
