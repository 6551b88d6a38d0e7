package suyuan.verifier.recall;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import suyuan.model.history.Recall;
import suyuan.model.json.Json;
import suyuan.model.json.JsonLimits;
import suyuan.verifier.http.Answer;
import suyuan.verifier.http.Problem;
import suyuan.verifier.http.ProblemException;
import suyuan.verifier.party.Access;
import suyuan.verifier.party.Caller;
import suyuan.verifier.recall.Progress.Check;
import suyuan.verifier.recall.RecallScope.Suspected;

/// What comes before a recall is made, and after.
@Controller("/recalls")
final class FollowUpController {
  private final RecallDesk desk;
  private final RecallTrace trace;
  private final Suspicion suspicion;
  private final FollowUp followUp;

  FollowUpController(RecallDesk desk, RecallTrace trace, Suspicion suspicion, FollowUp followUp) {
    this.desk = desk;
    this.trace = trace;
    this.suspicion = suspicion;
    this.followUp = followUp;
  }

  /// Takes `{analysis, risks?, causes?}`: what the smallest recalls at these risks would take, and
  /// one for the given causes; each with the risk left. Writes nothing.
  @Post(value = "/what-if", consumes = MediaType.APPLICATION_JSON)
  @Secured(Access.ASSURES_QUALITY)
  @Operation(summary = "What recalls by a lot's analysis would take")
  HttpResponse<byte[]> whatIf(@Body byte[] body, Caller caller) {
    Json.Obj json = object(body);
    if (!(RecallScope.of(json) instanceof Suspected asked) || !json.has("analysis")) {
      throw RecallScope.bad("analysis", "analysis is the lot whose analysis is meant.");
    }
    return Answer.ok(
        WhatIfJson.of(
            WhatIf.of(
                asked.lot(),
                suspicion.suspects(caller.party(), asked.lot()),
                risks(json),
                asked.causes())));
  }

  private static List<Double> risks(Json.Obj json) {
    return json.array("risks").stream().map(FollowUpController::risk).toList();
  }

  private static double risk(Json json) {
    double risk = json instanceof Json.Num(var number) ? number.doubleValue() : -1;
    if (risk < 0 || risk >= 1) {
      throw RecallScope.bad("risks", "risks are numbers from 0 to below 1.");
    }
    return risk;
  }

  @Get("/{id}/progress")
  @Secured(Access.ASSURES_QUALITY)
  @Operation(summary = "Who was told of a recall, who was reached, what came back")
  HttpResponse<byte[]> progress(String id, Caller caller) {
    Recall recall = own(id, caller);
    return Answer.ok(WhatIfJson.progress(recall, trace.progress(recall), trace.opened(recall)));
  }

  /// A holder says that it knows of the recall.
  @Post("/{id}/confirmation")
  @Secured(SecurityRule.IS_AUTHENTICATED)
  @Operation(summary = "Confirm a recall notice")
  HttpResponse<byte[]> confirm(String id, Caller caller) {
    Recall recall = desk.find(id).orElseThrow(FollowUpController::noRecall);
    return followUp.confirm(recall, caller.party())
        ? HttpResponse.noContent()
        : Answer.of(Problem.notFound("Your party was not told of this recall."));
  }

  /// Takes `{holder, outcome}`; outcome is `followed`, `not-followed` or `not-reached`.
  @Post(value = "/{id}/checks", consumes = MediaType.APPLICATION_JSON)
  @Secured(Access.ASSURES_QUALITY)
  @Operation(summary = "Note an effectiveness check")
  HttpResponse<byte[]> check(String id, @Body byte[] body, Caller caller) {
    Json.Obj json = object(body);
    Recall recall = own(id, caller);
    Check outcome =
        Check.of(json.string("outcome").orElse(""))
            .orElseThrow(
                () ->
                    RecallScope.bad(
                        "outcome", "outcome is followed, not-followed or not-reached."));
    return followUp.check(recall, json.string("holder").orElse(""), outcome)
        ? HttpResponse.noContent()
        : Answer.of(Problem.notFound("No such holder was told of this recall."));
  }

  private Recall own(String id, Caller caller) {
    return Optional.of(desk.find(id).orElseThrow(FollowUpController::noRecall))
        .filter(recall -> recall.party().equals(caller.party().value()))
        .orElseThrow(FollowUpController::noRecall);
  }

  private static ProblemException noRecall() {
    return Problem.notFound("Your party has no recall of this name.").asException();
  }

  private static Json.Obj object(byte[] body) {
    if (Json.parse(body, JsonLimits.SMALL) instanceof Json.Obj json) {
      return json;
    }
    throw RecallScope.bad("", "The body is not a JSON object.");
  }
}
