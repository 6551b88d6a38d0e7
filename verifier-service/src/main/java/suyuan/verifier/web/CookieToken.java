package suyuan.verifier.web;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.security.token.reader.TokenReader;
import jakarta.inject.Singleton;
import java.util.Optional;

/// A member who looks with a browser sends the credential as a cookie. It lets one look, never
/// write: so no page of another's can make the browser do anything.
@Singleton
final class CookieToken implements TokenReader<HttpRequest<?>> {
  static final String NAME = "suyuan";

  @Override
  public Optional<String> findToken(HttpRequest<?> request) {
    return request.getMethod() == HttpMethod.GET
        ? request.getCookies().findCookie(NAME).map(Cookie::getValue)
        : Optional.empty();
  }
}
