package suyuan.verifier.coldchain;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import suyuan.model.Bytes;
import suyuan.model.merkle.MerkleTree;

/// One temperature at one time, in thousandths of a degree Celsius.
public record Reading(Instant time, int millidegrees) {
  private static final byte VERSION = 1;

  /// Leaf hash of this reading, version 1: RFC 6962 leaf of 0x01 ‖ time in milliseconds since 1970
  /// (8 bytes) ‖ thousandths of a degree Celsius (4 bytes), both big-endian two's complement.
  public Bytes leaf() {
    return MerkleTree.leaf(
        Bytes.of(
            ByteBuffer.allocate(13)
                .put(VERSION)
                .putLong(time.toEpochMilli())
                .putInt(millidegrees)
                .array()));
  }

  /// In °C, without trailing zeros.
  public BigDecimal celsius() {
    return celsius(millidegrees);
  }

  static BigDecimal celsius(int millidegrees) {
    BigDecimal value = BigDecimal.valueOf(millidegrees, 3).stripTrailingZeros();
    return value.scale() < 0 ? value.setScale(0) : value;
  }
}
