package suyuan.verifier.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.time.Duration;

/// Where a member gives a browser its credential for a working day.
@Controller("/sign-in")
@Secured(SecurityRule.IS_ANONYMOUS)
final class SignInController {
  private static final Duration WORKING_DAY = Duration.ofHours(10);

  @Get
  @Produces(MediaType.ALL)
  HttpResponse<byte[]> form(HttpRequest<?> request, @QueryValue(defaultValue = "/") String to) {
    Words words = Html.words(request);
    return Html.of(HttpStatus.OK, words, SimplePages.signIn(words, local(to)));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.ALL)
  HttpResponse<?> signIn(HttpRequest<?> request, String credential, String to) {
    return HttpResponse.seeOther(URI.create(local(to)))
        .cookie(
            Cookie.of(CookieToken.NAME, credential.strip())
                .httpOnly(true)
                .secure(Html.origin(request).startsWith("https:"))
                .sameSite(SameSite.Strict)
                .path("/")
                .maxAge(WORKING_DAY));
  }

  /// Only to a page of this node.
  private static String local(String to) {
    return to.matches("/[A-Za-z0-9%._~!$'()*+,;=:@/?&-]*") && !to.startsWith("//") ? to : "/";
  }
}
