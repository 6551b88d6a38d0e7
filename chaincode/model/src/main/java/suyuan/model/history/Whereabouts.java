package suyuan.model.history;

/// Where a unit or an item is, as far as the records agree.
public sealed interface Whereabouts {
  /// No record says.
  record Unknown() implements Whereabouts {}

  /// A party has it.
  record Held(String party, EventRef since) implements Whereabouts {}

  /// Shipped and not received.
  record UnderWay(String from, String to, EventRef since) implements Whereabouts {}

  /// Packed in a unit; where that is, the unit's own docket tells.
  record Inside(Subject unit, EventRef since) implements Whereabouts {}

  /// With a consumer.
  record Sold(String by, EventRef since) implements Whereabouts {}

  /// Destroyed, or used up in a production.
  record Gone(String by, EventRef since) implements Whereabouts {}
}
