package suyuan.verifier.projection;

import java.math.BigDecimal;

/// How much of a lot one party holds, as the records add up: may be negative.
///
/// @param holder party, or `gln:` and a GLN that is nobody's
/// @param unit gram, millilitre, millimetre or piece (UN/ECE code)
/// @param loose not in units
/// @param boxed in units, sold single items taken off
public record Holding(String holder, String unit, BigDecimal loose, BigDecimal boxed) {
  public BigDecimal all() {
    return loose.add(boxed);
  }
}
