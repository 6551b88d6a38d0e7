package suyuan.model.epcis;

import suyuan.model.json.Json;

/// What an event comes to that breaks no rule.
///
/// @param body the event without context and recordTime
/// @param used the namespaces that it uses
record Checked(EventType type, Json.Obj body, Namespaces used) {

  /// @param sorted with its members in canonical order
  static Checked of(Json.Obj sorted, Namespaces outer) {
    Check check = new Check();
    Namespaces declared =
        sorted.get("@context").map(c -> outer.and(c, Path.TOP.at("@context"), check)).orElse(outer);
    Json.Obj body = sorted.without("@context", "recordTime");
    EventType type = type(body);
    Shapes.of(type).check(body, Path.TOP, check);
    Combinations.check(type, body, check);
    Namespaces used = UsedPrefixes.of(body, declared, check);
    check.orThrow();
    return new Checked(type, body, used);
  }

  /// Whether the event came with the very context that it should have, and without recordTime.
  boolean isWhole(Json.Obj event) {
    return !event.has("recordTime")
        && event.members().size() == body.members().size() + (used.iris().isEmpty() ? 0 : 1)
        && Namespaces.written(event).equals(used);
  }

  static EventType type(Json.Obj body) {
    return body.string("type")
        .flatMap(EventType::of)
        .orElseThrow(
            () ->
                new EpcisException(
                    Fault.of(Rule.EVENT_TYPE, "/type", "this is none of the five event types")));
  }
}
