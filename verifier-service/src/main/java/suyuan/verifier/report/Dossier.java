package suyuan.verifier.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import suyuan.model.Bytes;
import suyuan.model.history.EventRef;
import suyuan.model.ledger.Position;

/// Everything on record that a report about one subject rests on.
///
/// @param subject with the lot that is on record, where it is
/// @param events standing events on the item, on the units that held it while they did, on its lot
///   and on the lots it was made from; in order of event time
/// @param findings open ones about any of these
/// @param amended what their authors declared void among all events on these
/// @param recalls events of the recalls in force that reach the subject
/// @param blobs which of the documents and lists that the events name are here
/// @param windows of logs of units that held the item: while they did
/// @param truncated whether more of the lot's units or of their events is on record than is here
/// @param head up to where the records were read, and that record's ledger time
public record Dossier(
    Asked subject,
    Membership membership,
    List<Told> events,
    List<Found> findings,
    List<Amended> amended,
    List<Told> recalls,
    Set<Bytes> blobs,
    Map<EventRef, Window> windows,
    boolean truncated,
    Position head,
    Instant headTime) {
  public Dossier {
    events = List.copyOf(events);
    findings = List.copyOf(findings);
    amended = List.copyOf(amended);
    recalls = List.copyOf(recalls);
    blobs = Set.copyOf(blobs);
    windows = Map.copyOf(windows);
  }

  /// Whether the serial is one that the lot's maker committed to.
  public enum Membership {
    /// No serial was asked for.
    NOT_ASKED,
    /// On the committed list.
    LISTED,
    /// The list is here, and the serial isn't on it.
    NOT_LISTED,
    /// The list isn't here, or the lot has none yet.
    NO_LIST
  }

  /// A finding: its code, how much it says, its sides.
  public record Found(String rule, Weight weight, boolean aboutLot, List<Told> sides) {
    public Found {
      sides = List.copyOf(sides);
    }
  }

  /// How much a finding says.
  public enum Weight {
    CONTRADICTION,
    MISSING,
    NOTE
  }
}
