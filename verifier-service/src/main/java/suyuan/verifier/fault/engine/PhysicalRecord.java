package suyuan.verifier.fault.engine;

import java.io.IOException;

/// What a physical record says about a cause: a temperature log, a check, an alarm.
///
/// @param ref the event it comes from, as the caller knows it
public record PhysicalRecord(String ref, Says says, Attestation attestation) {

  /// Against its limit.
  public enum Says {
    /// Outside: an excursion beyond what is tolerated, a failed check.
    EXCEEDED,
    /// At the edge: a check that failed and passed when repeated, an excursion within tolerance.
    BORDERLINE,
    /// Inside, for the whole time or the whole lot.
    WITHIN,
    /// Somebody owed a record, and there is none: a gap is never clean.
    MISSING,
    /// The record can't be right: wrong clock, wrong unit, contradicted by its raw file. Counts for
    /// nothing.
    UNUSABLE
  }

  /// How it is known, from the strongest.
  public enum Attestation {
    /// Two parties agree on it, or an independent laboratory says so.
    INDEPENDENT,
    /// Raw file at hand that gives the same figures.
    RAW,
    /// Signed by the party with its own key, no raw file at hand.
    SIGNED,
    /// Signed with a key that another party keeps.
    HOSTED
  }

  void writeTo(PictureOutput out) {
    out.put(ref).put(says.name()).put(attestation.name());
  }

  static PhysicalRecord read(PictureInput in) throws IOException {
    return new PhysicalRecord(
        in.text(), in.one(Says.class, Enum::name), in.one(Attestation.class, Enum::name));
  }
}
