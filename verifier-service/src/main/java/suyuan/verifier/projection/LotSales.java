package suyuan.verifier.projection;

import java.time.Instant;

/// What is known of a lot's sales, piece by piece, those declared void left out.
///
/// @param last the latest sale; 1970 if there is none
public record LotSales(long pieces, Instant last) {
  public static final LotSales NONE = new LotSales(0, Instant.EPOCH);
}
