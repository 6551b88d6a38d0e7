package suyuan.verifier.recall;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import suyuan.model.gs1.Lot;
import suyuan.model.registry.Names;
import suyuan.verifier.report.Evidence;
import suyuan.verifier.report.Recall;

/// What the public page of a recall says: what is covered and why, where it is, what to do.
///
/// @param lots affected product lots, the named ones first
/// @param missing number of records without which the scope may be too small
/// @param followed how far it has come
/// @param basis the events that the scope rests on
public record RecallNotice(
    Recall recall,
    List<AffectedLot> lots,
    Whereabouts whereabouts,
    long missing,
    Followed followed,
    List<Evidence> basis,
    Optional<Evidence> lifted,
    Instant asOf) {
  public RecallNotice {
    lots = List.copyOf(lots);
    basis = List.copyOf(basis);
  }

  /// A lot, how many pieces of it, and why.
  public record AffectedLot(Lot lot, Names product, long pieces, Reason why) {}

  /// How many holders were told and how many of them were reached; items that came back or were
  /// destroyed since.
  public record Followed(long holders, long reached, long returned, long destroyed) {}

  /// Pieces by place.
  public record Whereabouts(long inStock, long inTransit, long sold, long destroyed) {
    long all() {
      return inStock + inTransit + sold + destroyed;
    }
  }

  /// Why something is covered.
  public sealed interface Reason {
    record Named() implements Reason {}

    record MadeFrom(Lot material) implements Reason {}

    record Holds() implements Reason {}

    record Repacked() implements Reason {}
  }
}
