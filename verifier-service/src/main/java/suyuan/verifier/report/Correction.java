package suyuan.verifier.report;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A record that its author declared wrong. It stays on the ledger and counts no more.
///
/// @param kind of the void record: `quality-checked`
/// @param declared when, as its author says
/// @param reason CBV error reason, if one is given
/// @param original the void record, if it is at hand
/// @param declaration the record that declares it void
/// @param replacements what its author recorded instead
/// @param changes what differs, where one record replaces it
public record Correction(
    String kind,
    OffsetDateTime declared,
    Optional<String> reason,
    Optional<Evidence> original,
    Evidence declaration,
    List<Evidence> replacements,
    List<Change> changes) {
  public Correction {
    replacements = List.copyOf(replacements);
    changes = List.copyOf(changes);
  }

  /// All records that it is about, the oldest first.
  List<Evidence> sides() {
    return Stream.of(original.stream(), Stream.of(declaration), replacements.stream())
        .flatMap(side -> side)
        .toList();
  }
}
