package suyuan.verifier.resolver;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import suyuan.model.json.Json;
import suyuan.verifier.http.Answer;
import suyuan.verifier.web.Html;

/// What this resolver is and takes (GS1-Conformant Resolver 1.1, section 7).
@Controller("/.well-known/gs1resolver")
@Secured(SecurityRule.IS_ANONYMOUS)
final class Description {

  @Get
  @Operation(summary = "What this resolver takes")
  HttpResponse<byte[]> describe(HttpRequest<?> request) {
    return Answer.ok(
        Json.Obj.builder()
            .put("name", "Suyuan 溯源")
            .put("resolverRoot", Html.origin(request))
            .put("supportedPrimaryKeys", Json.strings(List.of("01")))
            .put("linkTypeDefaultCanBeLinkset", false)
            .put(
                "supportedLinkType",
                Json.Arr.of(
                    Json.Obj.builder()
                        .put("namespace", "https://ref.gs1.org/voc/")
                        .put("prefix", "gs1:")
                        .build()))
            .build());
  }
}
