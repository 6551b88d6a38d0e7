package suyuan.model.trace;

import java.util.Optional;
import suyuan.model.gs1.Gs1Exception;
import suyuan.model.gs1.Identifier;
import suyuan.model.gs1.Sscc;

/// Reads the parent of an aggregation.
final class AggregationReader {
  private AggregationReader() {}

  static Sscc parent(Fields event) {
    String uri = event.need("parentID", event.text("parentID"));
    return switch (ThingsReader.identifier(event, "parentID", uri)) {
      case Sscc unit -> unit;
      case Identifier other ->
          throw event.wrong("parentID", "must be an SSCC, not " + other.elementString());
    };
  }

  /// The parent if it is a logistic unit; anything else is passed over.
  static Optional<Sscc> looseParent(Fields event) {
    try {
      return event.text("parentID").isPresent() ? Optional.of(parent(event)) : Optional.empty();
    } catch (Gs1Exception | TraceException e) {
      return Optional.empty();
    }
  }
}
