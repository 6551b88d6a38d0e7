package suyuan.model.history;

import suyuan.model.Bytes;
import suyuan.model.json.Json;

/// One piece of state. Its canonical JSON is what the digest covers and what a database keeps.
public sealed interface Entry
    permits Docket, Stock, Passage, Content, Making, Recall, Finding, Filed, Fact {
  /// Unique within the book. The part before the first colon names the type.
  String key();

  Json.Obj json();

  /// The bytes of [#json] in canonical form.
  default Bytes canonical() {
    return json().canonical();
  }

  /// Reads an entry back.
  static Entry read(String key, Json.Obj json) {
    return switch (key.substring(0, key.indexOf(':'))) {
      case "lot", "item", "unit" -> Docket.read(Subject.parse(key), json);
      case "stock" -> Stock.read(json);
      case "passage" -> Passage.read(json);
      case "content" -> Content.read(json);
      case "making" -> Making.read(json);
      case "recall" -> Recall.read(json);
      case "finding" -> Finding.read(json);
      case "statement" -> Filed.read(key, json);
      case "fact" -> Fact.read(key, json);
      default -> throw new IllegalArgumentException("No entry has the key " + key);
    };
  }
}
