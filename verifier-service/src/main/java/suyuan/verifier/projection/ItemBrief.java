package suyuan.verifier.projection;

import java.util.List;
import java.util.Optional;
import suyuan.model.gs1.Lot;
import suyuan.model.history.Docket;
import suyuan.model.history.Subject;

/// The least that a scan needs of an item, read at once.
///
/// @param docket what events say about it; empty if none names it
/// @param listed the lots whose lists of serials name it
/// @param isRecalled whether a standing recall names the item itself
public record ItemBrief(Docket docket, List<Lot> listed, boolean isRecalled) {

  /// Its lot: by its serial list, else by the events; empty if unknown or contradictory.
  public Optional<Lot> lot() {
    if (listed.size() == 1) {
      return Optional.of(listed.getFirst());
    }
    return listed.isEmpty() ? docket.lot().flatMap(Subject::lot) : Optional.empty();
  }
}
