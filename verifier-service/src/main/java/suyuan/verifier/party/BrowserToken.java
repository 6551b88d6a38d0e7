package suyuan.verifier.party;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.token.reader.TokenReader;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// Lets a person with a credential read pages in a browser, which knows HTTP Basic (RFC 7617) and
/// not bearer tokens: the token is the password, the name doesn't matter. For reading alone, since
/// a browser sends it along with whatever another site makes it send.
@Singleton
final class BrowserToken implements TokenReader<HttpRequest<?>>, Ordered {
  private static final String BASIC = "Basic ";

  @Override
  public Optional<String> findToken(HttpRequest<?> request) {
    boolean reads = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
    return reads
        ? request
            .getHeaders()
            .findFirst(HttpHeaders.AUTHORIZATION)
            .filter(value -> value.startsWith(BASIC))
            .flatMap(value -> password(value.substring(BASIC.length()).strip()))
        : Optional.empty();
  }

  private static Optional<String> password(String encoded) {
    try {
      String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon < 0 ? Optional.empty() : Optional.of(pair.substring(colon + 1));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// After the bearer token's reader.
  @Override
  public int getOrder() {
    return 100;
  }
}
