package suyuan.model.epcis;

import java.util.Optional;

/// The five event types of EPCIS 2.0 section 7.4.
public enum EventType {
  OBJECT("ObjectEvent"),
  AGGREGATION("AggregationEvent"),
  TRANSACTION("TransactionEvent"),
  TRANSFORMATION("TransformationEvent"),
  ASSOCIATION("AssociationEvent");

  private final String term;

  EventType(String term) {
    this.term = term;
  }

  /// The value of an event's `type`.
  public String term() {
    return term;
  }

  static Optional<EventType> of(String term) {
    for (EventType type : values()) {
      if (type.term.equals(term)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
