package suyuan.verifier.party;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import suyuan.model.Bytes;
import suyuan.model.gs1.Gs1Exception;
import suyuan.model.json.Json;
import suyuan.model.registry.RegistryRecord;
import suyuan.model.registry.RegistryRecord.PartyRegistered;
import suyuan.model.statement.StatementId;
import suyuan.verifier.http.Problem;
import suyuan.verifier.http.ProblemException;

/// A registration to be signed with a key kept here: the change; whether this node shall keep a key
/// for the party that it registers; and the credentials to give out for it.
record RegistrationRequest(
    StatementId id, RegistryRecord change, boolean hosted, List<Wanted> credentials) {
  private static final int MOST_CREDENTIALS = 20;
  private static final int LONGEST_LABEL = 100;

  /// A credential to give out.
  record Wanted(Set<Access> access, String label) {}

  static RegistrationRequest of(Json.Obj json, String mspId) {
    Json.Obj change =
        json.object("change").orElseThrow(() -> bad("change", "change is missing: an object"));
    if (json.has("credentials") && !(json.get("credentials").orElseThrow() instanceof Json.Arr)) {
      throw bad("credentials", "credentials is an array");
    }
    RegistrationRequest request =
        new RegistrationRequest(
            json.string("id").map(RegistrationRequest::id).orElseGet(RegistrationRequest::freshId),
            record(completed(change, mspId)),
            flag(json, "hosted"),
            wanted(json));
    boolean forParty = request.change instanceof PartyRegistered;
    if (!forParty && (request.hosted || !request.credentials.isEmpty())) {
      throw bad("hosted", "hosted and credentials go with a change of kind party");
    }
    return request;
  }

  static List<Wanted> wanted(Json.Obj json) {
    List<Wanted> wanted = new ArrayList<>();
    for (Json element : json.array("credentials")) {
      if (!(element instanceof Json.Obj credential) || wanted.size() == MOST_CREDENTIALS) {
        throw bad("credentials", "credentials are at most " + MOST_CREDENTIALS + " objects");
      }
      wanted.add(wantedOne(credential));
    }
    return wanted;
  }

  static Wanted wantedOne(Json.Obj json) {
    Set<Access> access = new LinkedHashSet<>();
    for (Json role : json.array("roles")) {
      access.add(
          Optional.of(role)
              .filter(Json.Str.class::isInstance)
              .flatMap(text -> Access.of(((Json.Str) text).value()))
              .orElseThrow(
                  () ->
                      bad(
                          "roles",
                          "A role is one of capture, quality, operator, after-sale, node")));
    }
    String label = json.string("label").orElse("");
    if (access.isEmpty() || label.length() > LONGEST_LABEL || label.indexOf('\0') >= 0) {
      throw bad("roles", "A credential has a role, and a label of at most " + LONGEST_LABEL);
    }
    return new Wanted(access, label);
  }

  /// What an unsigned party may leave out: the member it belongs to, and that it is active.
  private static Json.Obj completed(Json.Obj change, String mspId) {
    Optional<Json.Obj> party = change.object("party");
    if (party.isEmpty()) {
      return change;
    }
    Json.Obj full = party.get();
    full = full.has("mspId") ? full : full.with("mspId", Json.of(mspId));
    full = full.has("active") ? full : full.with("active", Json.of(true));
    return change.with("party", full);
  }

  private static RegistryRecord record(Json.Obj change) {
    try {
      RegistryRecord record = RegistryRecord.of(change);
      refuseUnread("change", change, record.json());
      return record;
    } catch (Gs1Exception e) {
      throw bad("change", e.sentence());
    } catch (IllegalArgumentException e) {
      throw bad("change", String.valueOf(e.getMessage()));
    }
  }

  /// What came in and isn't in what was read of it would be lost without a word.
  private static void refuseUnread(String at, Json.Obj given, Json.Obj read) {
    given
        .members()
        .forEach(
            (name, value) -> {
              String field = at + "." + name;
              Optional<Json> kept = read.get(name);
              if (kept.isEmpty() || kept.get().getClass() != value.getClass()) {
                throw bad(field, field + " is unknown here, or of another form");
              }
              if (value instanceof Json.Obj inner && kept.get() instanceof Json.Obj innerKept) {
                refuseUnread(field, inner, innerKept);
              }
            });
  }

  private static StatementId id(String text) {
    if (!StatementId.isValid(text)) {
      throw bad("id", "An id is 1-64 characters of A-Z a-z 0-9 . _ -");
    }
    return new StatementId(text);
  }

  private static StatementId freshId() {
    byte[] chance = new byte[12];
    new SecureRandom().nextBytes(chance);
    return new StatementId("r-" + Bytes.of(chance).hex());
  }

  private static boolean flag(Json.Obj json, String name) {
    if (json.get(name).orElse(Json.of(false)) instanceof Json.Bool(boolean value)) {
      return value;
    }
    throw bad(name, name + " is true or false");
  }

  static ProblemException bad(String field, String sentence) {
    return Problem.badRequest("bad-registration", sentence).with("field", field).asException();
  }
}
