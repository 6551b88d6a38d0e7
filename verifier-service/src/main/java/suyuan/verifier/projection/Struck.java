package suyuan.verifier.projection;

/// Keeps events that their authors declared void out of queries on `ledger.event_subject e`. The
/// few there are make a table of their own, read once.
final class Struck {
  /// Goes before a query.
  static final String WITH =
      "with struck as materialized (select r.block, r.index, v.event from ledger.voided v"
          + " join ledger.record r using (party, id)) ";

  /// Goes with its conditions.
  static final String OUT =
      " and (e.block, e.index, e.event) not in (select block, index, event from struck)";

  private Struck() {}
}
