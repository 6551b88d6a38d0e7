package suyuan.verifier.claim;

import suyuan.model.json.Json;
import suyuan.model.json.ObjBuilder;

/// A claim as JSON.
final class ClaimJson {
  private ClaimJson() {}

  static Json.Obj of(Claim claim) {
    return base(claim).build();
  }

  /// With what only handlers see.
  static Json.Obj of(Claim claim, Claims.Confidential confidential) {
    ObjBuilder json = base(claim);
    confidential.words().ifPresent(words -> json.put("words", words));
    confidential.photo().ifPresent(_ -> json.put("photo", "/claims/" + claim.number() + "/photo"));
    return json.build();
  }

  private static ObjBuilder base(Claim claim) {
    return Json.Obj.builder()
        .put("number", claim.number().toString())
        .put("about", claim.subject().path())
        .put("problem", claim.problem().word())
        .put("made", claim.made().toString())
        .put(
            "steps", Json.Arr.of(claim.steps().stream().map(ClaimJson::step).toArray(Json[]::new)));
  }

  private static Json step(Claim.Step step) {
    ObjBuilder json =
        Json.Obj.builder().put("node", step.node().word()).put("due", step.due().toString());
    step.done().ifPresent(done -> json.put("done", done.toString()));
    return json.build();
  }
}
