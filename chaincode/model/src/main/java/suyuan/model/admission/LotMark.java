package suyuan.model.admission;

import suyuan.model.gs1.Lot;
import suyuan.model.ledger.Flag;

/// A change of a lot's small record: the mark of this kind and cause is set or cleared. A lot is
/// marked as long as one cause stands.
public record LotMark(Lot lot, Flag.Kind kind, String cause, boolean set) {}
