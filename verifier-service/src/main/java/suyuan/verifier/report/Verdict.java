package suyuan.verifier.report;

import java.util.Locale;

/// The one word at the top of a report: the first of these that applies, in this order.
public enum Verdict {
  RECALLED,
  REPORTED_STOLEN,
  /// Network, database or records not reachable. Never shown as a fake.
  COULD_NOT_CHECK,
  /// No such product, lot or serial on record.
  UNKNOWN,
  CONTRADICTED,
  /// Cold chain or quality check.
  OUT_OF_LIMITS,
  EXPIRED,
  UNUSUAL_SCANS,
  /// Signatures hold; nobody outside witnesses the log yet.
  RECORDED,
  VERIFIED;

  /// As it stands in JSON: `out-of-limits`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Nothing speaks against the product.
  public boolean isGood() {
    return this == RECORDED || this == VERIFIED;
  }
}
