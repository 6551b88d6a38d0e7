package suyuan.verifier.web;

import io.micronaut.http.HttpResponse;
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
    String key = response.code() >= 500 ? "later" : "not-found";
    byte[] page = SimplePages.sorry(Html.words(context.getRequest()), key, "", Optional.empty());
    return new String(page, StandardCharsets.UTF_8);
  }
}
