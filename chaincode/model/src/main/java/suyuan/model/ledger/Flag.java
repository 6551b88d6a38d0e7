package suyuan.model.ledger;

import suyuan.model.gs1.Lot;

/// A warning on a receipt: the record was taken, and touches a lot that its own small record marks.
public record Flag(Kind kind, Lot lot) {
  /// What the lot's record says.
  public enum Kind {
    RECALLED,
    BLOCKED
  }
}
