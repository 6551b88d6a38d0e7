package suyuan.verifier.coldchain;

import java.math.BigDecimal;
import java.time.Instant;
import suyuan.model.Bytes;

/// A logger file in numbers. Temperatures in °C, durations in whole seconds.
///
/// Each reading stands for half the way to its neighbours, but for no more than half an interval on
/// either side; what is left between two readings is a gap. So time below, within and above the
/// limits and `gapSeconds` add up to `end` − `start`, but for rounding.
///
/// @param start time of the first reading
/// @param end time of the last reading
/// @param readings how many, duplicates not counted
/// @param intervalSeconds the usual time between two readings: the median, inferred
/// @param min lowest reading
/// @param max highest reading
/// @param mkt mean kinetic temperature over the recorded time (USP <1079>), to 0.001 °C
/// @param secondsBelow time below the lower limit
/// @param secondsAbove time above the upper limit
/// @param gaps how often more than one and a half intervals passed between two readings
/// @param gapSeconds time without record: missing evidence, never clean
/// @param root Merkle root of the readings in order of time; see [Reading#leaf()]
public record LoggerSummary(
    Instant start,
    Instant end,
    int readings,
    long intervalSeconds,
    BigDecimal min,
    BigDecimal max,
    BigDecimal mkt,
    long secondsBelow,
    long secondsAbove,
    int gaps,
    long gapSeconds,
    Bytes root) {}
