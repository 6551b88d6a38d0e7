package suyuan.verifier.fault;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import suyuan.model.json.Json;
import suyuan.model.json.ObjBuilder;
import suyuan.verifier.fault.engine.Diagnosis;
import suyuan.verifier.fault.engine.Diagnosis.Aliases;
import suyuan.verifier.fault.engine.Diagnosis.Contribution;
import suyuan.verifier.fault.engine.Diagnosis.Gate;
import suyuan.verifier.fault.engine.Diagnosis.Ranked;
import suyuan.verifier.fault.engine.Diagnosis.Separator;

/// What the engine made of a picture, whole and with all its digits: a function of the picture
/// alone, so that the same picture gives the same bytes. Items are the picture's, by index.
final class DiagnosisJson {
  private DiagnosisJson() {}

  static Json.Obj of(Diagnosis found) {
    ObjBuilder json =
        Json.Obj.builder()
            .put("engine", found.version())
            .put("inputs", found.digest().hex())
            .put("none", number(found.none()))
            .put("counted", number(found.counted()))
            .put("credible", found.credible())
            .put("causes", all(found.ranked(), DiagnosisJson::cause))
            .put("aliases", all(found.aliases(), DiagnosisJson::aliases))
            .put("gate", gate(found.gate()))
            .put(
                "fitted",
                Json.Obj.builder()
                    .put("meanDelayDays", number(found.fitted().meanDelay()))
                    .put("delayShape", number(found.fitted().delayShape()))
                    .put("claimsPerPiece", number(found.fitted().backgroundRate()))
                    .put("expectedClaims", number(found.fitted().expected()))
                    .build());
    found
        .second()
        .ifPresent(
            second ->
                json.put(
                    "second",
                    Json.Obj.builder()
                        .put("key", second.key())
                        .put("posterior", number(second.posterior()))
                        .put("claims", number(second.claims()))
                        .build()));
    return json.build();
  }

  private static <T> Json all(List<T> list, Function<T, Json> one) {
    return new Json.Arr(list.stream().map(one).toList());
  }

  private static Json cause(Ranked one) {
    return Json.Obj.builder()
        .put("stage", one.cause().stage().word())
        .put("key", one.cause().key())
        .put("party", one.cause().party())
        .put("posterior", number(one.posterior()))
        .put("beside", number(one.beside()))
        .put("claims", number(one.exposedClaims()))
        .put("share", number(one.exposedShare()))
        .put("lines", all(one.lines(), DiagnosisJson::line))
        .build();
  }

  private static Json line(Contribution line) {
    return Json.Obj.builder()
        .put("kind", word(line.kind()))
        .put("ref", line.ref())
        .put("logRatio", number(line.logRatio()))
        .build();
  }

  private static Json aliases(Aliases group) {
    Separator separator = group.separator();
    ObjBuilder json =
        Json.Obj.builder()
            .put("keys", Json.strings(group.keys()))
            .put("separator", word(separator.how()))
            .put("about", separator.key());
    if (separator.item() >= 0) {
      json.put("item", separator.item());
    }
    return json.build();
  }

  private static Json gate(Gate gate) {
    ObjBuilder json =
        Json.Obj.builder()
            .put("status", word(gate.status()))
            .put("posterior", number(gate.posterior()))
            .put("claims", number(gate.claims()))
            .put("maySpend", number(gate.spent()))
            .put("hasRecord", gate.hasRecord())
            .put("isSteady", gate.isSteady());
    gate.p().ifPresent(p -> json.put("p", number(p)));
    return json.build();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Json number(double value) {
    return Json.of(BigDecimal.valueOf(value));
  }
}
