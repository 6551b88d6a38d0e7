package suyuan.model.admission;

import java.util.List;
import java.util.stream.Stream;
import suyuan.model.gs1.Lot;
import suyuan.model.ledger.Flag;
import suyuan.model.trace.LotAmount;
import suyuan.model.trace.TraceEvent;
import suyuan.model.trace.TraceEvent.QualityChecked;
import suyuan.model.trace.TraceEvent.RecallLifted;
import suyuan.model.trace.TraceEvent.Recalled;

/// Which events change a lot's small record: a recall marks it, its end clears the mark; a failed
/// check at a gate blocks it, a passed one at the same gate unblocks it. Only who may issue the lot
/// marks it: a stranger must not be able to block another's goods.
final class LotMarks {
  private LotMarks() {}

  static List<LotMark> of(TraceEvent event) {
    return switch (event) {
      case Recalled recalled -> marks(recalled, Flag.Kind.RECALLED, recalled.recallId(), true);
      case RecallLifted lifted -> marks(lifted, Flag.Kind.RECALLED, lifted.recallId(), false);
      case QualityChecked checked ->
          marks(checked, Flag.Kind.BLOCKED, checked.gate().orElse(""), !checked.passed());
      case TraceEvent.MaterialReceived _,
          TraceEvent.BatchProduced _,
          TraceEvent.Reworked _,
          TraceEvent.Sampled _,
          TraceEvent.SerialsCommissioned _,
          TraceEvent.Packed _,
          TraceEvent.Unpacked _,
          TraceEvent.Shipped _,
          TraceEvent.Received _,
          TraceEvent.ConditionsRecorded _,
          TraceEvent.Stored _,
          TraceEvent.Sold _,
          TraceEvent.Returned _,
          TraceEvent.Adjusted _,
          TraceEvent.Destroyed _,
          TraceEvent.AfterSale _,
          TraceEvent.Corrected _,
          TraceEvent.Observed _ ->
          List.of();
    };
  }

  private static List<LotMark> marks(TraceEvent event, Flag.Kind kind, String cause, boolean set) {
    Stream<Lot> lots = event.things().lots().stream().map(LotAmount::lot);
    return lots.map(lot -> new LotMark(lot, kind, cause, set)).toList();
  }
}
