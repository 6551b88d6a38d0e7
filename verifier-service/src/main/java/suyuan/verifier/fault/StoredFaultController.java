package suyuan.verifier.fault;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import suyuan.model.Bytes;
import suyuan.verifier.fault.StoredAnalyses.Stored;
import suyuan.verifier.http.Problem;
import suyuan.verifier.party.Access;
import suyuan.verifier.party.Caller;

/// `/01/{gtin}/10/{lot}/fault/{inputs}`: an analysis as it was made, by the SHA-256 (hex) of what
/// it rests on; `…/again`: made anew from that, for whoever wants to compare the bytes.
@Controller("/01/{gtin}/10/{lot}/fault/{inputs}")
@Secured(Access.ASSURES_QUALITY)
@Requires(beans = StoredAnalyses.class)
final class StoredFaultController {
  private final StoredAnalyses analyses;
  private final OwnLots lots;

  StoredFaultController(StoredAnalyses analyses, OwnLots lots) {
    this.analyses = analyses;
    this.lots = lots;
  }

  @Get
  @Operation(summary = "A fault analysis as it was made")
  HttpResponse<byte[]> stored(HttpRequest<?> request, String inputs, Caller caller) {
    return json(found(request, inputs, caller).result());
  }

  @Get("/again")
  @Operation(summary = "The same analysis, made anew from its stored inputs")
  HttpResponse<byte[]> again(HttpRequest<?> request, String inputs, Caller caller) {
    try {
      return json(
          found(request, inputs, caller)
              .again()
              .orElseThrow(
                  () -> Problem.notFound("Its inputs were too large to be kept.").asException()));
    } catch (IOException e) {
      throw Problem.of(HttpStatus.CONFLICT, "other-engine", "It was made by another engine: " + e)
          .asException();
    }
  }

  private Stored found(HttpRequest<?> request, String inputs, Caller caller) {
    return analyses
        .of(lots.of(request, caller), digest(inputs))
        .orElseThrow(() -> Problem.notFound("There is no such analysis.").asException());
  }

  private static Bytes digest(String hex) {
    try {
      return Bytes.fromHex(hex);
    } catch (IllegalArgumentException e) {
      throw Problem.notFound("There is no such analysis.").asException();
    }
  }

  private static HttpResponse<byte[]> json(Bytes bytes) {
    return HttpResponse.ok(bytes.toArray())
        .contentType(MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
