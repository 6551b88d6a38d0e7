package suyuan.verifier.coldchain;

import java.util.Optional;

/// How a thing aged over some time.
///
/// @param agedSeconds time at the reference temperature that would have aged it as much as the
///   recorded time did
/// @param mkt mean kinetic temperature of the recorded time, in °C; empty if nothing is recorded
/// @param rawSeconds time computed from readings at hand
/// @param toldSeconds time that only summaries tell of
/// @param recordedSeconds all time under record, not rounded
/// @param spanSeconds from the beginning to the end of the time that was looked at
public record Lived(
    double agedSeconds,
    Optional<Double> mkt,
    long rawSeconds,
    long toldSeconds,
    double recordedSeconds,
    double spanSeconds) {

  /// Time without record.
  public long missingSeconds() {
    return Math.round(Math.max(0, spanSeconds - recordedSeconds));
  }

  /// The same after a longer or shorter time, with no other records in it.
  public Lived over(double seconds) {
    return new Lived(agedSeconds, mkt, rawSeconds, toldSeconds, recordedSeconds, seconds);
  }
}
