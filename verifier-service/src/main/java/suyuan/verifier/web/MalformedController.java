package suyuan.verifier.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import suyuan.verifier.http.Answer;
import suyuan.verifier.http.Problem;

/// What is said of a link that is no URI.
@Hidden
@Controller(MalformedController.PATH)
@Secured(SecurityRule.IS_ANONYMOUS)
final class MalformedController {
  static final String PATH = "/malformed-link";

  @Get
  @Produces(MediaType.ALL)
  HttpResponse<byte[]> malformed(HttpRequest<?> request) {
    if (!Html.wanted(request)) {
      return Answer.of(
          Problem.badRequest(
              "bad-request",
              "The address is no URI: after % come two hexadecimal digits, and some characters"
                  + " stand only as such escapes."));
    }
    Words words = Html.words(request);
    return Html.of(
        HttpStatus.BAD_REQUEST,
        words,
        SimplePages.sorry(words, "malformed", "", Optional.of(words.say("sorry.escape"))));
  }
}
