package suyuan.verifier.fault;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import suyuan.model.json.Json;

/// Finds its way in the JSON of a fault analysis.
final class FaultAnswers {
  private FaultAnswers() {}

  static Stream<Json.Obj> all(Json.Obj json, String list) {
    return json.array(list).stream().map(Json.Obj.class::cast);
  }

  static Json.Obj cause(Json.Obj digits, String key) {
    return all(digits, "causes")
        .filter(one -> one.string("key").orElseThrow().startsWith(key))
        .findFirst()
        .orElseThrow(() -> new AssertionError(key + " in " + text(digits)));
  }

  static double share(Json.Obj digits, String key) {
    return cause(digits, key).number("share").map(BigDecimal::doubleValue).orElseThrow();
  }

  static Json.Obj candidate(Json.Obj analysis, String key) {
    return all(analysis, "candidates")
        .filter(one -> one.string("key").orElseThrow().startsWith(key))
        .findFirst()
        .orElseThrow(() -> new AssertionError(key + " in " + text(analysis)));
  }

  static List<String> metrics(Json.Obj candidate) {
    return all(candidate, "lines").map(line -> line.string("metric").orElseThrow()).toList();
  }

  static String text(Json json) {
    return new String(json.canonical().toArray(), StandardCharsets.UTF_8);
  }
}
