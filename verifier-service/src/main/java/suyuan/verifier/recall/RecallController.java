package suyuan.verifier.recall;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import suyuan.model.history.Recall;
import suyuan.model.json.Json;
import suyuan.model.json.JsonLimits;
import suyuan.model.ledger.Receipt;
import suyuan.model.registry.PartyId;
import suyuan.verifier.http.Answer;
import suyuan.verifier.http.Problem;
import suyuan.verifier.ledger.Outcome;
import suyuan.verifier.party.Access;
import suyuan.verifier.party.Caller;
import suyuan.verifier.party.Faults;
import suyuan.verifier.party.Receipts;
import suyuan.verifier.projection.Projection;
import suyuan.verifier.web.Html;
import suyuan.verifier.web.Language;
import suyuan.verifier.web.Words;

/// Recalls: made by a brand's quality role, seen by everybody.
@Controller("/recalls")
final class RecallController {
  private static final JsonLimits LIMITS =
      new JsonLimits(4 << 20, 8, 4_096, 40, 64, RecallScope.MOST_ITEMS + 1);
  private static final Duration CATCH_UP = Duration.ofSeconds(10);

  private final RecallDesk desk;
  private final RecallTrace trace;
  private final RecallOrigins origins;
  private final FollowUp followUp;
  private final Projection projection;

  RecallController(
      RecallDesk desk,
      RecallTrace trace,
      RecallOrigins origins,
      FollowUp followUp,
      Projection projection) {
    this.desk = desk;
    this.trace = trace;
    this.origins = origins;
    this.followUp = followUp;
    this.projection = projection;
  }

  /// Recalls `{class, reason, scope, id?, dryRun?}`: class is `safety` or `quality`, reason a code,
  /// scope one of `{analysis, risk?, causes?}` (the fewest items that bear the risk), `{lot}`,
  /// `{lot, from, to}` (serials), `{items}`, `{unit}`. The node finds what was made of it and
  /// recalls what the caller's party gave out; `dryRun` only tells. Answers 201 with the receipt
  /// and the trace report's `Location`, when the next scan already shows it.
  @Post(consumes = MediaType.APPLICATION_JSON)
  @Secured(Access.ASSURES_QUALITY)
  HttpResponse<byte[]> announce(@Body byte[] body, Caller caller) {
    if (!(Json.parse(body, LIMITS) instanceof Json.Obj json)) {
      throw RecallScope.bad("", "The body is not a JSON object.");
    }
    RecallRequest request = RecallRequest.of(json);
    RecallDesk.Announced announced = desk.announce(caller.party(), request);
    return announced
        .outcome()
        .map(outcome -> announced(caller.party(), request, announced, outcome))
        .orElseGet(() -> Answer.ok(RecallJson.scope(announced).build()));
  }

  /// The public trace report of a recall: what, why, where it is now, and by which records.
  @Get("/{id}")
  @Secured(SecurityRule.IS_ANONYMOUS)
  @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
  @ApiResponse(
      responseCode = "200",
      description = "The trace report",
      content = @Content(schema = @Schema(ref = "#/components/schemas/RecallReport")))
  HttpResponse<byte[]> report(
      String id, HttpRequest<?> request, @QueryValue @Nullable String lang) {
    Optional<RecallNotice> notice = desk.find(id).map(trace::of);
    if (notice.isEmpty()) {
      return Answer.of(Problem.notFound("There is no recall of this name."));
    }
    if (!wantsHtml(request)) {
      return Answer.ok(RecallJson.report(notice.get())).header(HttpHeaders.VARY, "Accept");
    }
    Language language =
        Language.choose(
            Optional.ofNullable(lang), request.getHeaders().findFirst(HttpHeaders.ACCEPT_LANGUAGE));
    Words words = Words.in(language);
    return Html.of(HttpStatus.OK, words, RecallPage.html(notice.get(), words));
  }

  /// Lifts a recall of the caller's own party.
  @Delete("/{id}")
  @Secured(Access.ASSURES_QUALITY)
  HttpResponse<byte[]> lift(String id, Caller caller) {
    Optional<Recall> recall =
        desk.find(id).filter(found -> found.party().equals(caller.party().value()));
    if (recall.isEmpty()) {
      return Answer.of(Problem.notFound("Your party has no recall of this name."));
    }
    if (!recall.get().stands()) {
      return Answer.of(
          Problem.of(HttpStatus.CONFLICT, "lifted-before", "This recall is lifted already."));
    }
    return answer(
        desk.lift(recall.get()),
        HttpStatus.OK,
        receipt -> Json.Obj.builder().put("receipt", Receipts.json(receipt)).build());
  }

  private HttpResponse<byte[]> announced(
      PartyId party, RecallRequest request, RecallDesk.Announced announced, Outcome outcome) {
    if (outcome instanceof Outcome.Recorded
        && request.scope() instanceof RecallScope.WholeLot(var lot)) {
      origins.note(party, announced.id(), lot);
    }
    if (outcome instanceof Outcome.Recorded) {
      followUp.tell(party, announced.id(), announced.spread().notices());
    }
    return answer(
        outcome,
        outcome instanceof Outcome.Recorded(Receipt receipt, boolean repeated) && repeated
            ? HttpStatus.OK
            : HttpStatus.CREATED,
        receipt -> RecallJson.scope(announced).put("receipt", Receipts.json(receipt)).build());
  }

  private HttpResponse<byte[]> answer(
      Outcome outcome, HttpStatus status, Function<Receipt, Json.Obj> body) {
    return switch (outcome) {
      case Outcome.Recorded(Receipt receipt, boolean repeated) -> {
        projection.awaitCaughtUp(receipt.position(), CATCH_UP);
        Json.Obj json = body.apply(receipt);
        var answer = Answer.of(status, json);
        json.string("id").ifPresent(id -> answer.header(HttpHeaders.LOCATION, "/recalls/" + id));
        yield answer;
      }
      case Outcome.Refused(var faults) -> Faults.refused(faults);
      case Outcome.Unavailable(String sentence) -> Faults.unavailable(sentence);
      case Outcome.Unknown(String sentence) -> Faults.unavailable(sentence);
    };
  }

  private static boolean wantsHtml(HttpRequest<?> request) {
    return request.accept().stream()
        .map(MediaType::getName)
        .filter(type -> type.equals(MediaType.TEXT_HTML) || type.equals(MediaType.APPLICATION_JSON))
        .findFirst()
        .filter(MediaType.TEXT_HTML::equals)
        .isPresent();
  }
}
