package suyuan.verifier.http;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;

/// Has a browser ask for the credential where a page needs one. Programs aren't asked this way:
/// they know what they have.
@ServerFilter("/**")
final class SignInFilter implements Ordered {

  @ResponseFilter
  void challenge(HttpRequest<?> request, MutableHttpResponse<?> response) {
    boolean page =
        request
            .getHeaders()
            .findFirst(HttpHeaders.ACCEPT)
            .filter(accept -> accept.contains("text/html"))
            .isPresent();
    if (page && response.status() == HttpStatus.UNAUTHORIZED) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Suyuan\", charset=\"UTF-8\"");
    }
  }

  /// Before the check of credentials, so that its refusals pass here on their way out.
  @Override
  public int getOrder() {
    return ServerFilterPhase.FIRST.order();
  }
}
