package suyuan.verifier.report;

import java.util.List;
import java.util.Optional;
import suyuan.model.epcis.Event;
import suyuan.model.trace.TraceEvent.Corrected;
import suyuan.model.trace.TraceEvent.Correction;

/// A record that its author declared void, and what the author says instead.
///
/// @param declaration a [Corrected] event
/// @param original where the void record stands, if it was found
/// @param replacements the corrective events that are on record, as their author named them
record Amended(Told declaration, Optional<Told> original, List<Replacement> replacements) {
  Amended {
    replacements = List.copyOf(replacements);
  }

  /// A corrective event.
  record Replacement(Told told, Event event) {}

  Correction correction() {
    return ((Corrected) declaration.event()).correction();
  }

  /// Whether all that was promised instead is here.
  boolean isWhole() {
    return original.isPresent() && replacements.size() == correction().corrective().size();
  }
}
