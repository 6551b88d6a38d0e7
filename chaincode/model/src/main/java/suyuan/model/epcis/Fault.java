package suyuan.model.epcis;

import suyuan.model.json.JsonException;

/// One thing that is wrong with an event or a document.
///
/// @param rule stable name of the broken rule: a [Rule] or a JSON rule, such as `missing-field`
/// @param path JSON pointer within the event or document; empty for the whole of it
/// @param detail one sentence for people
public record Fault(String rule, String path, String detail) {
  static Fault of(Rule rule, String path, String detail) {
    return new Fault(rule.id(), path, detail);
  }

  /// What was wrong with the JSON, its path taken relative to the event or document at `from`.
  static Fault of(JsonException json, String from) {
    String path = json.path().startsWith(from) ? json.path().substring(from.length()) : "";
    return new Fault(json.rule().id(), path, json.detail());
  }

  @Override
  public String toString() {
    return "%s at %s: %s".formatted(rule, path.isEmpty() ? "the top" : path, detail);
  }
}
