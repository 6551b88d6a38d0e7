package suyuan.verifier.demo.story;

import java.util.List;
import suyuan.model.Bytes;
import suyuan.model.epcis.EpcisDocument.Entry;
import suyuan.model.epcis.Event;
import suyuan.model.json.Json;
import suyuan.model.merkle.Inclusion;
import suyuan.model.merkle.MerkleTree;

/// EPCIS's error declaration, with the proof of where the wrong event stands (docs/events.md).
final class Declaration {
  private Declaration() {}

  static Json.Obj of(Telling.Correction telling, String statement) {
    Json.Obj wrong = telling.earlier().events().get(telling.event());
    return wrong
        .with("errorDeclaration", declared(telling))
        .with("suyuan:corrects", corrects(telling, statement));
  }

  private static Json.Obj declared(Telling.Correction telling) {
    return Json.Obj.builder()
        .put("declarationTime", telling.told().toString())
        .put("reason", "incorrect_data")
        .put(
            "correctiveEventIDs",
            Json.strings(List.of(telling.anew().string("eventID").orElseThrow())))
        .build();
  }

  private static Json.Obj corrects(Telling.Correction telling, String statement) {
    List<Event> events = recorded(telling.earlier());
    Inclusion inclusion =
        MerkleTree.of(events.stream().map(Event::leafHash).toList()).inclusion(telling.event());
    return Json.Obj.builder()
        .put("statement", statement)
        .put("index", inclusion.index())
        .put("size", inclusion.size())
        .put("path", Json.strings(inclusion.path().stream().map(Bytes::hex).toList()))
        .put("event", events.get(telling.event()).json())
        .build();
  }

  /// The document's events as the node records them.
  private static List<Event> recorded(Telling.Capture capture) {
    return suyuan.model.epcis.EpcisDocument.read(capture.document().canonical().toArray())
        .entries()
        .stream()
        .map(entry -> ((Entry.Accepted) entry).event())
        .toList();
  }
}
