package suyuan.verifier.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.HtmlErrorResponseBodyProvider;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The server's own refusals as pages, for browsers.
@Singleton
final class SorryBodies implements HtmlErrorResponseBodyProvider {

  @Override
  public String body(ErrorContext context, HttpResponse<?> response) {
    Words words = Html.words(context.getRequest());
    return new String(page(context, response, words), StandardCharsets.UTF_8);
  }

  private static byte[] page(ErrorContext context, HttpResponse<?> response, Words words) {
    if (response.code() == HttpStatus.UNAUTHORIZED.getCode()) {
      return SimplePages.signIn(words, context.getRequest().getUri().getRawPath());
    }
    return SimplePages.sorry(words, key(response.code()), "", Optional.empty());
  }

  private static String key(int status) {
    if (status >= 500) {
      return "later";
    }
    return switch (HttpStatus.valueOf(status)) {
      case NOT_FOUND, METHOD_NOT_ALLOWED -> "not-found";
      case FORBIDDEN -> "forbidden";
      case REQUEST_ENTITY_TOO_LARGE -> "too-large";
      default -> "incomplete";
    };
  }
}
