package suyuan.model.history;

import java.util.List;
import suyuan.model.json.Json;

/// One production or rework: what went in and what came out, as subjects. The genealogy is the set
/// of all of these.
public record Making(
    EventRef ref, String party, List<Subject> inputs, List<Subject> outputs, boolean isVoid)
    implements Entry {
  static String key(EventRef ref) {
    return "making:" + ref;
  }

  @Override
  public String key() {
    return key(ref);
  }

  Making voided() {
    return new Making(ref, party, inputs, outputs, true);
  }

  @Override
  public Json.Obj json() {
    var json =
        Json.Obj.builder()
            .put("event", ref.toString())
            .put("party", party)
            .put("inputs", Texts.json(inputs))
            .put("outputs", Texts.json(outputs));
    return (isVoid ? json.put("void", true) : json).build();
  }

  static Making read(Json.Obj json) {
    return new Making(
        EventRef.parse(json.string("event").orElseThrow()),
        json.string("party").orElseThrow(),
        subjects(json, "inputs"),
        subjects(json, "outputs"),
        json.has("void"));
  }

  private static List<Subject> subjects(Json.Obj json, String name) {
    return Texts.read(json, name).stream().map(Subject::parse).toList();
  }
}
