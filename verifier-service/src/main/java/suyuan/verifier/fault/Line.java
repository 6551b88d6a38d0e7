package suyuan.verifier.fault;

import java.math.BigDecimal;
import java.util.Optional;
import suyuan.verifier.fault.engine.PhysicalRecord.Attestation;
import suyuan.verifier.report.Evidence;

/// One contribution to a candidate's score: what one event says for it (log ratio above zero) or
/// against it (below). One that can't be right says neither.
///
/// @param metric code: `seconds-above`, `unusable-clock`
/// @param value in `unit`, as recorded
/// @param limit what it is held against, in `unit`
/// @param attestation how it is known
/// @param logRatio natural logarithm of the likelihood ratio
public record Line(
    Evidence event,
    String metric,
    BigDecimal value,
    Optional<BigDecimal> limit,
    String unit,
    Attestation attestation,
    double logRatio) {

  /// What its author's signature alone makes of it.
  static Attestation signed(Evidence event) {
    return event.party().hosted() ? Attestation.HOSTED : Attestation.SIGNED;
  }

  /// `raw-file`, `signed`, …: as it stands in JSON and names its words.
  String known() {
    return switch (attestation) {
      case INDEPENDENT -> "independent";
      case RAW -> "raw-file";
      case SIGNED -> "signed";
      case HOSTED -> "hosted";
    };
  }
}
