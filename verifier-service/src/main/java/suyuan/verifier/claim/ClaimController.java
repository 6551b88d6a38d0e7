package suyuan.verifier.claim;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import suyuan.model.Bytes;
import suyuan.model.gs1.Gs1Exception;
import suyuan.verifier.claim.ClaimPages.Draft;
import suyuan.verifier.claim.Intake.Taken;
import suyuan.verifier.http.Answer;
import suyuan.verifier.party.Access;
import suyuan.verifier.party.Caller;
import suyuan.verifier.report.Reports;
import suyuan.verifier.web.Html;
import suyuan.verifier.web.SimplePages;
import suyuan.verifier.web.Words;

/// Defect claims over HTTP: a form for people, JSON for programs.
@Controller("/claims")
@Secured(SecurityRule.IS_ANONYMOUS)
@Requires(beans = Reports.class)
final class ClaimController {
  private final Claims claims;
  private final Intake intake;

  ClaimController(Claims claims, Intake intake) {
    this.claims = claims;
    this.intake = intake;
  }

  @Get("/new")
  @Produces(MediaType.TEXT_HTML)
  @Operation(summary = "Claim form, filled in by the scan")
  HttpResponse<byte[]> form(HttpRequest<?> request, @QueryValue String about) {
    Words words = Html.words(request);
    try {
      return Html.of(
          HttpStatus.OK,
          words,
          ClaimPages.form(words, intake.report(about), Optional.empty(), Draft.EMPTY));
    } catch (Gs1Exception e) {
      byte[] page = SimplePages.sorry(words, "malformed", about, Optional.empty());
      return Html.of(HttpStatus.BAD_REQUEST, words, page);
    }
  }

  @Post
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(MediaType.TEXT_HTML)
  @Operation(summary = "Make a claim by form")
  HttpResponse<byte[]> make(
      HttpRequest<?> request,
      @Part("about") String about,
      @Nullable @Part("problem") String problem,
      @Nullable @Part("words") String text,
      @Nullable @Part("photo") CompletedFileUpload photo)
      throws IOException {
    Words words = Html.words(request);
    var form =
        new Intake.Form(
            about,
            Optional.ofNullable(problem).orElse(""),
            Optional.ofNullable(text).orElse(""),
            photo == null ? Bytes.of() : Bytes.of(photo.getBytes()));
    return switch (intake.take(form, origin(request, Optional.empty()))) {
      case Taken.Claimed made ->
          HttpResponse.seeOther(
              URI.create("/claims/" + made.claim().number() + "?lang=" + words.language().tag()));
      case Taken.Wrong wrong -> again(words, form, wrong);
      case Taken.TooMany _ -> tooMany(words);
    };
  }

  private static Origin origin(HttpRequest<?> request, Optional<Caller> desk) {
    return new Origin(
        request.getRemoteAddress().getHostString(),
        request.getHeaders().findFirst(HttpHeaders.USER_AGENT).orElse(""),
        Optional.empty(),
        desk.map(Caller::party));
  }

  private HttpResponse<byte[]> again(Words words, Intake.Form form, Taken.Wrong wrong) {
    Draft draft = new Draft(form.problem(), form.words());
    byte[] page =
        ClaimPages.form(words, intake.report(form.about()), Optional.of(wrong.what()), draft);
    return Html.of(HttpStatus.UNPROCESSABLE_ENTITY, words, page);
  }

  private static HttpResponse<byte[]> tooMany(Words words) {
    byte[] page = SimplePages.sorry(words, "later", "", Optional.of(words.say("claim.limited")));
    return Html.of(HttpStatus.TOO_MANY_REQUESTS, words, page)
        .header(HttpHeaders.RETRY_AFTER, "600");
  }

  @Post
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Make a claim")
  HttpResponse<byte[]> make(
      HttpRequest<?> request, @Body byte[] body, @Nullable Authentication authentication) {
    Claim claim = intake.take(body, origin(request, Caller.of(authentication)));
    return Answer.of(HttpStatus.CREATED, ClaimJson.of(claim))
        .header(HttpHeaders.LOCATION, "/claims/" + claim.number());
  }

  /// Where a claim stands. Who handles claims gets its words too.
  @Get("/{number}")
  @Produces(MediaType.ALL)
  @Operation(summary = "Where a claim stands")
  @ApiResponse(
      responseCode = "200",
      description = "Where it stands",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Claim")))
  HttpResponse<byte[]> progress(
      HttpRequest<?> request, String number, @Nullable Authentication authentication) {
    Words words = Html.words(request);
    Optional<Claim> claim = ClaimNumber.read(number).flatMap(claims::find);
    if (Html.wanted(request)) {
      return claim
          .map(one -> Html.of(HttpStatus.OK, words, ClaimPages.progress(words, one)))
          .orElseGet(() -> unknown(words));
    }
    Claim known = claim.orElseThrow(Intake::noSuchClaim);
    return Answer.ok(
        handles(authentication)
            ? ClaimJson.of(known, claims.confidential(known.number()).orElseThrow())
            : ClaimJson.of(known));
  }

  private static MutableHttpResponse<byte[]> unknown(Words words) {
    Optional<String> detail = Optional.of(words.say("claim.unknown.say"));
    return Html.of(HttpStatus.NOT_FOUND, words, SimplePages.sorry(words, "no-claim", "", detail));
  }

  private static boolean handles(@Nullable Authentication authentication) {
    return Caller.of(authentication).filter(one -> one.may(Access.AFTER_SALE)).isPresent();
  }

  @Get("/{number}/photo")
  @Secured(Access.SERVES)
  @Produces(MediaType.ALL)
  @Operation(summary = "The picture of a claim, for its handlers")
  HttpResponse<byte[]> photo(String number) {
    Claims.Photo photo =
        ClaimNumber.read(number)
            .flatMap(claims::confidential)
            .flatMap(Claims.Confidential::photo)
            .orElseThrow(Intake::noSuchClaim);
    return HttpResponse.ok(photo.bytes().toArray())
        .header(HttpHeaders.CONTENT_TYPE, photo.mediaType())
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
