package suyuan.verifier.projection;

import java.util.List;
import java.util.Map;
import suyuan.model.gs1.Lot;
import suyuan.model.history.Subject;

/// The events of one item's way, each group in order of event time. Bounded, and independent of how
/// many other items and lots there are.
///
/// @param own events that name the item
/// @param units events of the units while it was in them, by unit
/// @param lot how its lot was made, checked, recalled, and moved before it was packed
/// @param upstream the same of the lots it was made from, and of theirs
public record Journey(
    List<StoredEvent> own,
    Map<Subject, List<StoredEvent>> units,
    List<StoredEvent> lot,
    Map<Lot, List<StoredEvent>> upstream) {}
