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
import suyuan.model.gs1.DigitalLink;
import suyuan.model.gs1.Gs1Exception;
import suyuan.model.gs1.Lot;
import suyuan.verifier.http.Answer;
import suyuan.verifier.http.Problem;
import suyuan.verifier.party.Access;
import suyuan.verifier.party.Caller;
import suyuan.verifier.report.CurrentRegistry;
import suyuan.verifier.web.Html;
import suyuan.verifier.web.Words;

/// `/01/{gtin}/10/{lot}/fault`: for the quality role of the brand that owns the product.
@Controller("/01/{gtin}/10/{lot}/fault")
@Secured(Access.ASSURES_QUALITY)
@Requires(beans = Faults.class)
final class FaultController {
  private static final String ENDING = "/fault";

  private final Faults faults;
  private final CurrentRegistry registry;

  FaultController(Faults faults, CurrentRegistry registry) {
    this.faults = faults;
    this.registry = registry;
  }

  @Get
  @Produces(MediaType.ALL)
  @Operation(summary = "Which stage a lot's defect points to")
  HttpResponse<byte[]> analyse(HttpRequest<?> request, String gtin, String lot, Caller caller) {
    Words words = Html.words(request);
    Analysis analysis = faults.of(owned(lot(request), caller));
    return Html.wanted(request)
        ? Html.of(HttpStatus.OK, words, FaultPage.html(analysis, words))
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
        : Html.negotiated(Answer.ok(FaultJson.of(analysis, words.language().tag())), words)
            .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  private Lot owned(Lot lot, Caller caller) {
    boolean owns =
        registry
            .now()
            .product(lot.gtin())
            .filter(product -> product.owner().equals(caller.party()))
            .isPresent();
    if (!owns) {
      throw Problem.forbidden("Only the product's owner sees its fault analyses.").asException();
    }
    return lot;
  }

  private static Lot lot(HttpRequest<?> request) {
    String path = request.getUri().getRawPath();
    try {
      return DigitalLink.parse(
              "https://id.gs1.org" + path.substring(0, path.length() - ENDING.length()))
          .lot()
          .orElseThrow(() -> Problem.notFound("There is no such lot.").asException());
    } catch (Gs1Exception e) {
      throw Problem.badRequest("malformed-identifier", String.valueOf(e.getMessage()))
          .asException();
    }
  }
}
