package suyuan.model.history;

import java.util.Locale;

/// What records can show together. A finding speaks of records, never of guilt: it names the
/// parties whose records disagree, or whose record is missing.
public enum FindingKind {
  /// sold again without having come back
  SOLD_TWICE(Weight.CONTRADICTION),
  /// two commissionings of one serial
  SERIAL_TWICE(Weight.CONTRADICTION),
  /// records place one item in several lots
  IN_TWO_LOTS(Weight.CONTRADICTION),
  /// received more of a lot than its sender says it shipped
  RECEIVED_MORE_THAN_SHIPPED(Weight.CONTRADICTION),
  /// shipped, packed, sold or used by one to whom no record brings it, while another holds it
  NOT_HELD(Weight.CONTRADICTION),
  /// more of a lot went out than came in
  MORE_THAN_HELD(Weight.CONTRADICTION),
  /// a unit or item sent to one party is received by another
  RECEIVED_BY_OTHER(Weight.CONTRADICTION),
  /// something happened to it after it was destroyed
  AFTER_DESTROYED(Weight.CONTRADICTION),
  /// shipped, sold or used while a quality check stood failed
  RELEASED_THOUGH_FAILED(Weight.CONTRADICTION),
  /// shipped, sold or used while recalled
  RELEASED_THOUGH_RECALLED(Weight.CONTRADICTION),
  /// moved before its lot was made
  BEFORE_LOT_EXISTED(Weight.CONTRADICTION),
  /// dated later than the ledger's time
  AFTER_LEDGER_TIME(Weight.CONTRADICTION),
  /// a receipt whose shipment nobody has recorded
  RECEIPT_BEFORE_SHIPMENT(Weight.MISSING),
  /// used by the party it was sent to, which has not recorded its receipt
  RECEIPT_MISSING(Weight.MISSING),
  /// moved, but no record says how this lot came to be
  LOT_UNKNOWN(Weight.MISSING),
  /// part of a journey that must stay cool has no temperature record
  COLD_CHAIN_GAP(Weight.MISSING),
  /// a party speaks for a place of another; kept, but moves nothing
  SPOKE_FOR_ANOTHER(Weight.NOTE),
  /// the same fact under two statements; counts once
  SAME_FACT_TWICE(Weight.NOTE),
  /// recorded after later steps of the same thing had been
  OUT_OF_ORDER(Weight.NOTE),
  /// recorded long after it happened
  RECORDED_LATE(Weight.NOTE),
  /// rests on an event that was declared void since
  RESTS_ON_VOID(Weight.NOTE);

  /// How much a finding says.
  public enum Weight {
    /// records disagree
    CONTRADICTION,
    /// a record that should be there isn't
    MISSING,
    /// good to know
    NOTE
  }

  private final Weight weight;

  FindingKind(Weight weight) {
    this.weight = weight;
  }

  public Weight weight() {
    return weight;
  }

  /// `sold-twice`: the name in JSON.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static FindingKind ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
