package suyuan.verifier.resolver;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import suyuan.model.gs1.DigitalLink;
import suyuan.model.gs1.Gs1Exception;
import suyuan.verifier.http.Answer;
import suyuan.verifier.http.Problem;
import suyuan.verifier.report.Asked;
import suyuan.verifier.report.Looks;
import suyuan.verifier.report.Report;
import suyuan.verifier.report.ReportJson;
import suyuan.verifier.report.ReportPage;
import suyuan.verifier.report.Reports;
import suyuan.verifier.scan.Scans;
import suyuan.verifier.web.Html;
import suyuan.verifier.web.Lookup;
import suyuan.verifier.web.Negotiation;
import suyuan.verifier.web.SimplePages;
import suyuan.verifier.web.Words;

/// `/01/{gtin}[/10/{lot}][/21/{serial}]`: GS1 Digital Link (URI Syntax 1.4, Resolution 1.1). A
/// browser gets the report page, a program the report or the link set.
@Controller("/01")
@Secured(SecurityRule.IS_ANONYMOUS)
@Requires(beans = Reports.class)
final class Resolver {
  private static final String HTML = "text/html";
  private static final String JSON = "application/json";
  private static final List<String> OFFERED = List.of(HTML, JSON, Linkset.MEDIA_TYPE);
  private static final List<String> LINK_SETS = List.of("all", "linkset");

  private final Reports reports;
  private final Scans scans;

  Resolver(Reports reports, Scans scans) {
    this.reports = reports;
    this.scans = scans;
  }

  @Get("/{gtin}")
  @Produces(MediaType.ALL)
  @ReportAnswer
  @Operation(summary = "Report on a product")
  HttpResponse<byte[]> product(HttpRequest<?> request, String gtin) {
    return resolve(request);
  }

  @Get("/{gtin}/10/{lot}")
  @Produces(MediaType.ALL)
  @ReportAnswer
  @Operation(summary = "Report on a lot")
  HttpResponse<byte[]> lot(HttpRequest<?> request, String gtin, String lot) {
    return resolve(request);
  }

  @Get("/{gtin}/21/{serial}")
  @Produces(MediaType.ALL)
  @ReportAnswer
  @Operation(summary = "Report on an item")
  HttpResponse<byte[]> item(HttpRequest<?> request, String gtin, String serial) {
    return resolve(request);
  }

  @Get("/{gtin}/10/{lot}/21/{serial}")
  @Produces(MediaType.ALL)
  @ReportAnswer
  @Operation(summary = "Report on an item of a lot")
  HttpResponse<byte[]> itemOfLot(HttpRequest<?> request, String gtin, String lot, String serial) {
    return resolve(request);
  }

  /// The path is read by GS1's rules, not by the router's: it alone knows what an escape means.
  private HttpResponse<byte[]> resolve(HttpRequest<?> request) {
    Words words = Html.words(request);
    String path = request.getUri().getRawPath();
    try {
      DigitalLink link = DigitalLink.parse("https://id.gs1.org" + path);
      return link.gtin()
          .map(gtin -> new Asked(gtin, link.lot(), link.item()))
          .map(subject -> answer(request, words, subject))
          .orElseGet(() -> Answer.of(Problem.notFound("There is nothing here.")));
    } catch (Gs1Exception e) {
      return malformed(request, words, path, e);
    }
  }

  private HttpResponse<byte[]> answer(HttpRequest<?> request, Words words, Asked subject) {
    Optional<String> linkType = Optional.ofNullable(request.getParameters().get("linkType"));
    if (linkType.filter(type -> !LINK_SETS.contains(type) && !Linkset.has(type)).isPresent()) {
      return Answer.of(Problem.notFound("There is no link of this type here."));
    }
    return type(request, linkType)
        .map(type -> Tagged.answer(request, represent(request, words, subject, type)))
        .orElseGet(Resolver::notAcceptable);
  }

  private static Optional<String> type(HttpRequest<?> request, Optional<String> linkType) {
    if (linkType.filter(LINK_SETS::contains).isPresent()) {
      return Optional.of(Linkset.MEDIA_TYPE);
    }
    if ("json".equals(request.getParameters().get("format"))) {
      return Optional.of(JSON);
    }
    String accept = String.join(",", request.getHeaders().getAll(HttpHeaders.ACCEPT));
    return Negotiation.choose(accept, OFFERED);
  }

  private MutableHttpResponse<byte[]> represent(
      HttpRequest<?> request, Words words, Asked subject, String type) {
    if (type.equals(Linkset.MEDIA_TYPE)) {
      return Html.negotiated(
          Answer.of(HttpStatus.OK, type, Linkset.of(Html.origin(request), subject)), words);
    }
    Report report = reports.about(subject, subject.item().map(scans::look).orElse(Looks.NONE));
    HttpStatus status = report.wasMade() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE;
    return type.equals(HTML)
        ? Html.of(status, words, ReportPage.html(report, words))
        : Html.json(status, words, ReportJson.bytes(report, words));
  }

  private static HttpResponse<byte[]> notAcceptable() {
    return Answer.of(
        Problem.of(
            HttpStatus.NOT_ACCEPTABLE,
            "not-acceptable",
            "There is a page, JSON and a link set here: " + String.join(", ", OFFERED) + "."));
  }

  private static HttpResponse<byte[]> malformed(
      HttpRequest<?> request, Words words, String path, Gs1Exception wrong) {
    if (!Html.wanted(request)) {
      return Answer.of(
          Problem.badRequest("malformed-identifier", String.valueOf(wrong.getMessage()))
              .with("rule", wrong.code().word()));
    }
    Optional<String> detail = Optional.of(Lookup.sentence(words, wrong));
    return Html.of(
        HttpStatus.BAD_REQUEST, words, SimplePages.sorry(words, "malformed", path, detail));
  }
}
