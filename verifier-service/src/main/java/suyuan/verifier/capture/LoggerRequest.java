package suyuan.verifier.capture;

import io.micronaut.http.HttpStatus;
import java.util.Base64;
import suyuan.model.json.Json;
import suyuan.model.json.JsonLimits;
import suyuan.verifier.coldchain.LoggerFile;
import suyuan.verifier.coldchain.LoggerOutcome;
import suyuan.verifier.coldchain.LoggerRefusal;
import suyuan.verifier.coldchain.LoggerSettings;
import suyuan.verifier.http.Problem;
import suyuan.verifier.http.ProblemException;

/// A logger's file, what its sender says about it, and the event that it belongs to, without its
/// numbers.
record LoggerRequest(Json.Obj event, byte[] file, LoggerSettings settings) {
  /// Text of a whole request, bytes: a file in base64 with room for the event.
  private static final int MAX_BYTES = LoggerFile.MAX_BYTES / 3 * 4 + (512 << 10);

  private static final JsonLimits LIMITS =
      new JsonLimits(MAX_BYTES, 24, MAX_BYTES, 40, 256, 10_000);

  static LoggerRequest of(byte[] body) {
    if (!(Json.parse(body, LIMITS) instanceof Json.Obj json)) {
      throw bad("", "The body is not a JSON object.");
    }
    Json.Obj event =
        json.object("event").orElseThrow(() -> bad("event", "event is missing: an object."));
    if (event.has("suyuan:conditions")) {
      throw bad("event.suyuan:conditions", "The node works this out from the file; leave it out.");
    }
    return new LoggerRequest(event, file(json), settings(json));
  }

  /// Reads the file.
  LoggerFile logger() {
    return switch (LoggerFile.read(file, settings)) {
      case LoggerOutcome.Read(LoggerFile read) -> read;
      case LoggerOutcome.Refused(LoggerRefusal refusal) -> throw refused(refusal);
    };
  }

  private static byte[] file(Json.Obj json) {
    String text = json.string("file").orElse("");
    try {
      byte[] bytes =
          text.indexOf('-') >= 0 || text.indexOf('_') >= 0
              ? Base64.getUrlDecoder().decode(text)
              : Base64.getDecoder().decode(text);
      if (bytes.length == 0) {
        throw bad("file", "file is missing: the logger's file in base64.");
      }
      return bytes;
    } catch (IllegalArgumentException e) {
      throw bad("file", "file is not base64.");
    }
  }

  private static LoggerSettings settings(Json.Obj json) {
    try {
      return LoggerSettings.of(text(json, "zone"), text(json, "unit"));
    } catch (IllegalArgumentException e) {
      throw bad("zone, unit", String.valueOf(e.getMessage()));
    }
  }

  private static String text(Json.Obj json, String name) {
    if (json.get(name).orElse(Json.of("")) instanceof Json.Str(String value)) {
      return value;
    }
    throw bad(name, name + " is a text.");
  }

  private static ProblemException refused(LoggerRefusal refusal) {
    Problem problem =
        Problem.of(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "bad-logger-file",
                sentence(refusal) + " Nothing of the file was kept.")
            .with("field", "file")
            .with("rule", refusal.rule().code());
    return (refusal.line().isPresent()
            ? problem.with("line", Json.of(refusal.line().getAsInt()))
            : problem)
        .asException();
  }

  private static String sentence(LoggerRefusal refusal) {
    return refusal.line().isPresent()
        ? "Line " + refusal.line().getAsInt() + ": " + refusal.sentence() + "."
        : refusal.sentence() + ".";
  }

  static ProblemException bad(String field, String sentence) {
    return Problem.badRequest("bad-logger-request", sentence).with("field", field).asException();
  }
}
