package suyuan.verifier.recall;

import java.util.Optional;
import java.util.regex.Pattern;
import suyuan.model.json.Json;

/// A recall as its brand asks for it.
///
/// @param id a code, unique on the ledger; found for it where absent
/// @param recallClass `safety` or `quality`
/// @param reason a code
/// @param dry whether only the scope is wanted
record RecallRequest(
    Optional<String> id, String recallClass, String reason, RecallScope scope, boolean dry) {
  /// Short enough for a statement's name to hold it.
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,40}");

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  static RecallRequest of(Json.Obj json) {
    Json.Obj scope =
        json.object("scope")
            .orElseThrow(
                () ->
                    RecallScope.bad(
                        "scope",
                        "scope is missing: {analysis}, {lot}, {lot, from, to}, {items} or"
                            + " {unit}."));
    return new RecallRequest(
        json.string("id").map(RecallRequest::id),
        recallClass(json.string("class").orElse("")),
        reason(json.string("reason").orElse("")),
        RecallScope.of(scope),
        dry(json));
  }

  /// Taken for false by mistake, anything else would recall in earnest.
  private static boolean dry(Json.Obj json) {
    if (json.get("dryRun").orElse(Json.of(false)) instanceof Json.Bool(boolean dry)) {
      return dry;
    }
    throw RecallScope.bad("dryRun", "dryRun is true or false.");
  }

  static String id(String text) {
    if (!ID.matcher(text).matches()) {
      throw RecallScope.bad("id", "An id is 1-40 characters of A-Z a-z 0-9 . _ -");
    }
    return text;
  }

  private static String recallClass(String text) {
    if (!text.equals("safety") && !text.equals("quality")) {
      throw RecallScope.bad("class", "class is safety or quality.");
    }
    return text;
  }

  private static String reason(String text) {
    if (!CODE.matcher(text).matches()) {
      throw RecallScope.bad("reason", "reason is a code of 1-64 characters of A-Z a-z 0-9 . _ -");
    }
    return text;
  }
}
