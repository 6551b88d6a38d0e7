package suyuan.verifier.projection;

import java.util.List;
import java.util.Optional;
import suyuan.model.gs1.Item;
import suyuan.model.gs1.Lot;
import suyuan.model.history.Docket;
import suyuan.model.history.Subject;
import suyuan.model.history.Whereabouts;

/// What is known of one item.
///
/// @param docket what events say about it; empty if none names it
/// @param listed where serial lists have it; more than one is a contradiction
/// @param whereabouts where it is; inside a unit: where that is
/// @param units the units it was packed in, innermost first, the latest first
public record ItemView(
    Item item,
    Docket docket,
    List<ListedSerial> listed,
    Whereabouts whereabouts,
    List<Subject> units) {

  /// Whether any record or serial list knows it.
  public boolean isKnown() {
    return !docket.moves().isEmpty() || !listed.isEmpty();
  }

  /// Its lot: by its serial list, else by the events; empty if unknown or contradictory.
  public Optional<Lot> lot() {
    List<Lot> byList = listed.stream().map(ListedSerial::lot).distinct().toList();
    if (byList.size() == 1) {
      return Optional.of(byList.getFirst());
    }
    return byList.isEmpty() ? docket.lot().flatMap(Subject::lot) : Optional.empty();
  }

  /// Whether the serial lists and the events name different lots.
  public boolean lotsDisagree() {
    return listed.stream()
            .map(serial -> Subject.of(serial.lot()).toString())
            .anyMatch(lot -> !docket.lots().isEmpty() && !docket.lots().contains(lot))
        || docket.lots().size() > 1
        || listed.stream().map(ListedSerial::lot).distinct().count() > 1;
  }
}
