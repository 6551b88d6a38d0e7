package suyuan.verifier.fault;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import suyuan.verifier.http.Answer;
import suyuan.verifier.party.Access;
import suyuan.verifier.party.Caller;
import suyuan.verifier.web.Html;
import suyuan.verifier.web.Words;

/// `/01/{gtin}/10/{lot}/fault`: for the quality role of the brand that owns the product.
@Controller("/01/{gtin}/10/{lot}/fault")
@Secured(Access.ASSURES_QUALITY)
@Requires(beans = Faults.class)
final class FaultController {
  private final Faults faults;
  private final OwnLots lots;

  FaultController(Faults faults, OwnLots lots) {
    this.faults = faults;
    this.lots = lots;
  }

  @Get
  @Produces(MediaType.ALL)
  @Operation(summary = "Which stage a lot's defect points to")
  @ApiResponse(
      responseCode = "200",
      description = "The analysis",
      content = @Content(schema = @Schema(ref = "#/components/schemas/FaultAnalysis")))
  HttpResponse<byte[]> analyse(HttpRequest<?> request, String gtin, String lot, Caller caller) {
    Words words = Html.words(request);
    Analysis analysis = faults.of(lots.of(request, caller));
    return Html.wanted(request)
        ? Html.of(HttpStatus.OK, words, FaultPage.html(analysis, words))
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
        : Html.negotiated(Answer.ok(FaultJson.of(analysis, words.language().tag())), words)
            .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
