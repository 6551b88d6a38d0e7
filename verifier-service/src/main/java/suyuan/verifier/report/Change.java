package suyuan.verifier.report;

import java.util.Optional;
import suyuan.model.gs1.Identifier;

/// One field that a correction changed.
///
/// @param field its path in the event, list elements by their key: `suyuan:tests[ph].value`
/// @param before empty if it wasn't there
/// @param after empty if it isn't there any more
public record Change(String field, Optional<Value> before, Optional<Value> after) {

  /// A value as recorded, and what it names where it names something.
  public record Value(String text, Optional<Identifier> thing, Optional<Where> place) {}
}
