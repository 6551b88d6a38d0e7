package suyuan.model.history;

import suyuan.model.Bytes;
import suyuan.model.epcis.Event;
import suyuan.model.json.Json;

/// Where a party first said this fact: the same one under another statement counts once.
///
/// @param isVoid whether it was declared void since, so that it may be said again
public record Fact(String key, EventRef ref, boolean isVoid) implements Entry {
  /// The fact without the names its author gave it.
  static String key(String party, Event event) {
    Bytes hash =
        event.json().has("eventID")
            ? Bytes.sha256(event.json().without("eventID").canonical())
            : Bytes.sha256(event.bytes());
    return "fact:" + party + "/" + hash.hex().substring(0, 32);
  }

  @Override
  public Json.Obj json() {
    var json = Json.Obj.builder().put("event", ref.toString());
    return (isVoid ? json.put("void", true) : json).build();
  }

  static Fact read(String key, Json.Obj json) {
    return new Fact(key, EventRef.parse(json.string("event").orElseThrow()), json.has("void"));
  }
}
