package suyuan.verifier.coldchain;

import java.util.Optional;

/// How a thing aged over some time.
///
/// @param agedSeconds time at the reference temperature that would have aged it as much as the
///   recorded time did
/// @param mkt mean kinetic temperature of the recorded time, in °C; empty if nothing is recorded
/// @param rawSeconds time computed from readings at hand
/// @param toldSeconds time that only summaries tell of
/// @param missingSeconds time without record
public record Lived(
    double agedSeconds,
    Optional<Double> mkt,
    long rawSeconds,
    long toldSeconds,
    long missingSeconds) {}
