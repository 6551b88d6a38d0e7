package suyuan.verifier.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
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
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import suyuan.model.gs1.Gs1Exception;
import suyuan.qr.read.Code;
import suyuan.qr.read.PictureReader;
import suyuan.qr.read.Reading;

/// The start page, and what leads from a typed code or a picture to its report.
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
final class StartController {
  private final PictureReader reader = new PictureReader();
  private final List<Errand> errands;

  StartController(List<Errand> errands) {
    this.errands = errands;
  }

  /// Members who have signed in also find what there is to do for them.
  @Get("/")
  @Produces(MediaType.ALL)
  HttpResponse<byte[]> start(HttpRequest<?> request) {
    Words words = Html.words(request);
    List<Errand.Line> lines =
        request.getUserPrincipal(Authentication.class).stream()
            .flatMap(member -> errands.stream().flatMap(one -> one.of(member, words).stream()))
            .toList();
    MutableHttpResponse<byte[]> page =
        Html.of(HttpStatus.OK, words, SimplePages.start(words, lines));
    if (!lines.isEmpty()) {
      page.getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store");
    }
    return page;
  }

  /// Leads a typed or pasted code to its report.
  @Get("/find")
  @Produces(MediaType.ALL)
  HttpResponse<byte[]> find(HttpRequest<?> request, @QueryValue(defaultValue = "") String code) {
    return lead(Html.words(request), code);
  }

  /// Leads the code in a picture (PNG or JPEG) to its report.
  @Post("/find")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(MediaType.ALL)
  HttpResponse<byte[]> find(HttpRequest<?> request, @Part("picture") CompletedFileUpload picture)
      throws IOException {
    Words words = Html.words(request);
    return switch (reader.read(picture.getBytes())) {
      case Reading.Found found -> lead(words, text(found));
      case Reading.NoCode _ -> sorry(words, "no-code", "", Optional.empty());
      case Reading.Refused _ -> sorry(words, "no-picture", "", Optional.empty());
    };
  }

  private static String text(Reading.Found found) {
    Code best = found.best();
    return best.text();
  }

  /// Only the identifier leads on, never the address that somebody printed.
  private static HttpResponse<byte[]> lead(Words words, String code) {
    try {
      String path = Lookup.path(code);
      return HttpResponse.seeOther(URI.create(path + "?lang=" + words.language().tag()));
    } catch (Gs1Exception e) {
      return sorry(words, "malformed", code, Optional.of(Lookup.sentence(words, e)));
    }
  }

  private static HttpResponse<byte[]> sorry(
      Words words, String key, String typed, Optional<String> detail) {
    byte[] page = SimplePages.sorry(words, key, typed, detail);
    return Html.of(HttpStatus.BAD_REQUEST, words, page);
  }
}
