package suyuan.verifier.fault;

import java.math.BigDecimal;
import suyuan.model.json.Json;
import suyuan.model.json.ObjBuilder;

/// An analysis as JSON, in the form it will keep when the statistical engine fills in posteriors.
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
            .put("signer", line.event().party().id().value())
            .put("metric", line.metric())
            .put("value", line.value())
            .put("unit", line.unit())
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
        .put("time", event.time().toString())
        .build();
  }

  private static Json number(double value) {
    return Json.of(BigDecimal.valueOf(Math.round(value * PLACES) / PLACES));
  }
}
