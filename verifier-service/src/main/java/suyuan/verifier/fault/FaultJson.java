package suyuan.verifier.fault;

import java.math.BigDecimal;
import java.util.Locale;
import suyuan.model.json.Json;
import suyuan.model.json.ObjBuilder;
import suyuan.verifier.fault.engine.Diagnosis;
import suyuan.verifier.http.Rfc3339;

/// An analysis as JSON.
final class FaultJson {
  private static final double PLACES = 1e6;

  private FaultJson() {}

  static Json.Obj of(Analysis analysis, String language) {
    ObjBuilder claims = Json.Obj.builder();
    analysis.claims().forEach(claims::put);
    ObjBuilder json =
        Json.Obj.builder()
            .put("lot", analysis.lot().digitalLink(""))
            .put("claims", claims.build())
            .put("standings", standings(analysis.tally()))
            .put("overLimit", number(analysis.tally().overLimit()))
            .put("lookedUp", looks(analysis.looks()))
            .put("conclusion", analysis.conclusion().word())
            .put(
                "candidates",
                Json.Arr.of(
                    analysis.candidates().stream()
                        .map(one -> candidate(one, language))
                        .toArray(Json[]::new)))
            .put(
                "asOf",
                Json.Obj.builder()
                    .put("block", analysis.asOf().block())
                    .put("recorded", analysis.asOf().recorded().toString())
                    .build());
    analysis.conclusion().candidateKey().ifPresent(key -> json.put("candidate", key));
    analysis.diagnosis().ifPresent(found -> json.put("diagnosis", diagnosis(found)));
    return json.build();
  }

  private static Json standings(ClaimTally tally) {
    ObjBuilder json = Json.Obj.builder();
    for (Backing backing : Backing.values()) {
      json.put(backing.word(), tally.counts().getOrDefault(backing, 0L));
    }
    return json.build();
  }

  private static Json looks(LookTally looks) {
    return Json.Obj.builder()
        .put("items", looks.items())
        .put("withoutClaim", looks.withoutClaim())
        .put("perhapsSold", looks.perhapsSold())
        .build();
  }

  /// Without the causes, which are the candidates.
  private static Json diagnosis(Diagnosis found) {
    ObjBuilder json =
        Json.Obj.builder()
            .put("none", number(found.none()))
            .put("credible", found.credible())
            .put(
                "aliases",
                new Json.Arr(found.aliases().stream().<Json>map(FaultJson::aliases).toList()))
            .put("gate", gate(found.gate()))
            .put("meanDelayDays", number(found.fitted().meanDelay()))
            .put("expectedClaims", number(found.fitted().expected()))
            .put("inputs", found.digest().hex())
            .put("engine", found.version());
    found
        .second()
        .ifPresent(
            one ->
                json.put(
                    "second",
                    Json.Obj.builder()
                        .put("key", one.key())
                        .put("posterior", number(one.posterior()))
                        .build()));
    return json.build();
  }

  private static Json.Obj aliases(Diagnosis.Aliases one) {
    return Json.Obj.builder()
        .put("keys", Json.strings(one.keys()))
        .put("separator", one.separator().how().name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .put("about", one.separator().key())
        .build();
  }

  private static Json.Obj gate(Diagnosis.Gate gate) {
    ObjBuilder json =
        Json.Obj.builder()
            .put("posterior", number(gate.posterior()))
            .put("claims", number(gate.claims()))
            .put("maySpend", number(gate.spent()))
            .put("hasRecord", gate.hasRecord());
    gate.p().ifPresent(p -> json.put("p", number(p)));
    return json.build();
  }

  private static Json candidate(Candidate candidate, String language) {
    ObjBuilder json =
        Json.Obj.builder()
            .put("stage", candidate.stage().word())
            .put("key", candidate.key())
            .put("name", candidate.names().in(language))
            .put("score", number(candidate.score()))
            .put(
                "lines",
                Json.Arr.of(candidate.lines().stream().map(FaultJson::line).toArray(Json[]::new)));
    candidate.party().ifPresent(party -> json.put("party", party.id().value()));
    candidate.posterior().ifPresent(value -> json.put("posterior", number(value)));
    return json.build();
  }

  private static Json line(Line line) {
    ObjBuilder json =
        Json.Obj.builder()
            .put("event", event(line))
            .put("link", FaultPage.link(line))
            .put("signer", line.event().party().id().value())
            .put("metric", line.metric())
            .put("value", line.value())
            .put("unit", line.unit())
            .put("known", line.known())
            .put("logRatio", number(line.logRatio()));
    line.limit().ifPresent(limit -> json.put("limit", limit));
    return json.build();
  }

  private static Json event(Line line) {
    var event = line.event();
    return Json.Obj.builder()
        .put("kind", event.kind())
        .put("statement", event.statement().value())
        .put("event", event.event())
        .put("block", event.block())
        .put("transaction", event.transaction())
        .put("time", Rfc3339.of(event.time()))
        .build();
  }

  private static Json number(double value) {
    return Json.of(BigDecimal.valueOf(Math.round(value * PLACES) / PLACES));
  }
}
