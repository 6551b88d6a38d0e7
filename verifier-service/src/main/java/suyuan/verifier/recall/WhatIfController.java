package suyuan.verifier.recall;

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
import java.util.List;
import suyuan.verifier.http.Answer;
import suyuan.verifier.http.LotPath;
import suyuan.verifier.party.Access;
import suyuan.verifier.party.Caller;
import suyuan.verifier.recall.Suspicion.Looked;
import suyuan.verifier.web.Html;
import suyuan.verifier.web.Words;

/// `/01/{gtin}/10/{lot}/what-if`: what recalls by this lot's analysis would take. Writes nothing.
@Controller("/01/{gtin}/10/{lot}/what-if")
@Secured(Access.ASSURES_QUALITY)
final class WhatIfController {
  private final Suspicion suspicion;

  WhatIfController(Suspicion suspicion) {
    this.suspicion = suspicion;
  }

  /// @param gtin read from the path by GS1's rules, as the lot is
  @Get
  @Produces(MediaType.ALL)
  @Operation(summary = "What recalls by a lot's fault analysis would take")
  HttpResponse<byte[]> whatIf(HttpRequest<?> request, String gtin, String lot, Caller caller) {
    Looked looked = suspicion.look(caller.party(), LotPath.of(request));
    List<String> causes =
        Suspicion.known(looked.suspects(), request.getParameters().getAll("cause"));
    WhatIf whatIf = WhatIf.of(looked.analysis().lot(), looked.suspects(), List.of(), causes);
    Words words = Html.words(request);
    return (Html.wanted(request)
            ? Html.of(
                HttpStatus.OK, words, WhatIfPage.html(whatIf, looked.analysis(), causes, words))
            : Html.negotiated(Answer.ok(WhatIfJson.of(whatIf)), words))
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
