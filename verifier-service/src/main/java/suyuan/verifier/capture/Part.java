package suyuan.verifier.capture;

import java.util.List;
import suyuan.model.gs1.Identifier;

/// A piece of a document that becomes one statement, or is refused for its form.
///
/// @param first index of its first event in the document
/// @param count its events, faulty ones included
/// @param packed the events; none if any of them is faulty
/// @param faults what is wrong with the form of its events
/// @param things what its events name, some of it more than once
record Part(
    int first, int count, Packed packed, List<EventFault> faults, List<Identifier> things) {}
