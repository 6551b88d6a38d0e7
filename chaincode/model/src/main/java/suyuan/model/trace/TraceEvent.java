package suyuan.model.trace;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import suyuan.model.Bytes;
import suyuan.model.epcis.Event;
import suyuan.model.gs1.Gln;
import suyuan.model.gs1.Lot;
import suyuan.model.gs1.Sscc;
import suyuan.model.merkle.Inclusion;

/// The typed reading of one EPCIS event: what it says about things, places and states. Which event
/// is read as which kind is in docs/events.md; an event of no listed kind is [Observed].
public sealed interface TraceEvent {

  /// When and where.
  At at();

  /// The things this event is about; inputs, outputs, parents and children included.
  Things things();

  /// Reads one event; the event keeps its reading.
  ///
  /// @throws TraceException if the event fits a kind but lacks what the kind needs, or holds a
  ///   value of the wrong form
  static TraceEvent of(Event event) {
    return event.derive(TraceEvent.class, TraceReader::read);
  }

  /// A raw-material lot enters the ledger.
  record MaterialReceived(
      At at,
      LotAmount lot,
      Optional<String> countryOfOrigin,
      Optional<LocalDate> expiry,
      List<DocumentRef> documents)
      implements TraceEvent {
    @Override
    public Things things() {
      return new Things(List.of(), List.of(lot), List.of());
    }
  }

  /// Lots are made from lots. One lot may be the output of several such events until it is closed.
  record BatchProduced(At at, Making making) implements TraceEvent {
    @Override
    public Things things() {
      return making.things();
    }
  }

  /// Goods are made into others again: repackaged or repaired.
  record Reworked(At at, Making making) implements TraceEvent {
    @Override
    public Things things() {
      return making.things();
    }
  }

  /// A quality check with its outcome.
  record QualityChecked(
      At at,
      Things things,
      boolean passed,
      Optional<String> gate,
      List<Test> tests,
      List<DocumentRef> documents)
      implements TraceEvent {}

  /// A sample was taken.
  record Sampled(At at, Things things) implements TraceEvent {}

  /// Serial numbers were given to pieces of a lot: as a Merkle root over a list kept off the
  /// ledger, or as the list itself.
  record SerialsCommissioned(
      At at, Lot lot, long count, Optional<SerialsRef> serials, Things things)
      implements TraceEvent {}

  /// Children were put into a logistic unit.
  record Packed(At at, Sscc parent, Things children) implements TraceEvent {
    @Override
    public Things things() {
      return children.withUnit(parent);
    }
  }

  /// Children were taken out of a logistic unit; no children named means all of them.
  record Unpacked(At at, Sscc parent, Things children) implements TraceEvent {
    @Override
    public Things things() {
      return children.withUnit(parent);
    }
  }

  /// Things left `from` for `to`.
  record Shipped(At at, Things things, Gln from, Gln to, Optional<Gln> carrier)
      implements TraceEvent {}

  /// Things arrived.
  record Received(At at, Things things, Gln place, Optional<Gln> from) implements TraceEvent {}

  /// Temperatures while stored or under way.
  record ConditionsRecorded(At at, Things things, Conditions conditions) implements TraceEvent {}

  /// Things were put into a place or zone.
  record Stored(At at, Things things, Gln place, Optional<String> zone) implements TraceEvent {}

  /// Things were sold to a consumer.
  record Sold(At at, Things things, Gln place, Optional<String> channel) implements TraceEvent {}

  /// Things came back from a consumer.
  record Returned(At at, Things things, Gln place) implements TraceEvent {}

  /// A stock figure was put right. Amounts are differences; `added` tells their sign.
  record Adjusted(At at, Things things, Gln place, String reason, boolean added)
      implements TraceEvent {}

  /// Things were destroyed.
  record Destroyed(At at, Things things) implements TraceEvent {}

  /// After-sale service on items.
  record AfterSale(At at, Things things, String kind, Optional<String> caseCode)
      implements TraceEvent {}

  /// Things are recalled.
  record Recalled(At at, Things things, String recallId, RecallClass recallClass, String reason)
      implements TraceEvent {}

  /// A recall ends.
  record RecallLifted(At at, Things things, String recallId) implements TraceEvent {}

  /// An earlier event of the same party is declared void; it stays on the ledger.
  record Corrected(At at, Things things, Correction correction) implements TraceEvent {}

  /// Any other valid event: kept and shown, moves no state.
  record Observed(At at, Things things) implements TraceEvent {}

  /// Input and output of a production or rework.
  record Making(
      Things inputs,
      Things outputs,
      Optional<String> line,
      boolean closesLots,
      Optional<LocalDate> produced,
      Optional<LocalDate> expiry,
      List<DocumentRef> documents) {
    Things things() {
      return inputs.and(outputs);
    }
  }

  /// A reference to a document kept as a blob.
  record DocumentRef(String kind, Bytes sha256, String mediaType) {}

  /// One test result. Value, limits: in `unit`, as recorded.
  record Test(
      String code,
      BigDecimal value,
      Optional<String> unit,
      Optional<BigDecimal> min,
      Optional<BigDecimal> max,
      boolean passed) {}

  /// A serial list: Merkle root over its serial leaves, SHA-256 of its blob.
  record SerialsRef(Bytes root, Bytes blob) {}

  /// Summary of a logger file. Temperatures in °C, durations in seconds; `mkt` is the mean kinetic
  /// temperature (USP <1079>); seconds outside only where the product states limits; root: Merkle
  /// root of the raw readings; blob: SHA-256 of the raw file.
  record Conditions(
      Instant start,
      Instant end,
      long readings,
      BigDecimal min,
      BigDecimal max,
      BigDecimal mkt,
      Optional<Long> secondsBelow,
      Optional<Long> secondsAbove,
      long gaps,
      long gapSeconds,
      Bytes root,
      Bytes blob) {}

  /// What a correction voids: the original event with its proof that it stood in that statement.
  ///
  /// @param declared when its author declared it void, as the author says
  /// @param reason CBV error reason: `did_not_occur`, `incorrect_data`
  /// @param corrective eventIDs of the events that say it right
  record Correction(
      String statement,
      Inclusion inclusion,
      Event original,
      Instant declared,
      Optional<String> reason,
      List<String> corrective) {}

  /// Why a recall was made.
  enum RecallClass {
    SAFETY,
    QUALITY
  }
}
