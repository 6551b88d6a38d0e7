package suyuan.verifier.fault;

import java.math.BigDecimal;
import java.util.Optional;
import suyuan.verifier.report.Evidence;

/// One contribution to a candidate's score: what one event says for it (log ratio above zero) or
/// against it (below).
///
/// @param metric code: `seconds-above`
/// @param value in `unit`, as recorded
/// @param limit what it is held against, in `unit`
/// @param logRatio natural logarithm of the likelihood ratio
public record Line(
    Evidence event,
    String metric,
    BigDecimal value,
    Optional<BigDecimal> limit,
    String unit,
    double logRatio) {}
