package suyuan.verifier.projection;

import java.time.Instant;

/// What is known of a lot's sales, piece by piece.
///
/// @param last the latest sale; 1970 if there is none
public record LotSales(long pieces, Instant last) {}
