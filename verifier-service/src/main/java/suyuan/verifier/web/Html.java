package suyuan.verifier.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.util.List;
import java.util.Optional;

/// Pages as HTTP answers, and the language of a request.
public final class Html {
  private Html() {}

  public static Words words(HttpRequest<?> request) {
    return Words.in(
        Language.choose(
            Optional.ofNullable(request.getParameters().get("lang")),
            Optional.ofNullable(request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE))));
  }

  /// Whether a page suits this client at least as well as JSON.
  public static boolean wanted(HttpRequest<?> request) {
    return isChosen(request, "text/html", "application/json");
  }

  /// Whether a page suits this client better than JSON: `curl` gets JSON.
  public static boolean preferred(HttpRequest<?> request) {
    return isChosen(request, "application/json", "text/html");
  }

  private static boolean isChosen(HttpRequest<?> request, String... likedBestFirst) {
    String accept = String.join(",", request.getHeaders().getAll(HttpHeaders.ACCEPT));
    return Negotiation.choose(accept, List.of(likedBestFirst))
        .filter("text/html"::equals)
        .isPresent();
  }

  /// Scheme and host that the client used, without a slash at the end.
  public static String origin(HttpRequest<?> request) {
    String host =
        Optional.ofNullable(request.getHeaders().get(HttpHeaders.HOST)).orElse("localhost");
    String scheme =
        Optional.ofNullable(request.getHeaders().get("X-Forwarded-Proto"))
            .filter("https"::equals)
            .orElse("http");
    return scheme + "://" + host;
  }

  /// A page that may be kept by the browser but is asked for again.
  public static MutableHttpResponse<byte[]> of(HttpStatus status, Words words, byte[] page) {
    return negotiated(HttpResponse.<byte[]>status(status).body(page), words)
        .header(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
        .header("Content-Security-Policy", Look.POLICY)
        .header("Referrer-Policy", "no-referrer");
  }

  /// JSON that was chosen instead of a page.
  public static MutableHttpResponse<byte[]> json(HttpStatus status, Words words, byte[] json) {
    return negotiated(HttpResponse.<byte[]>status(status).body(json), words)
        .header(HttpHeaders.CONTENT_TYPE, "application/json");
  }

  /// Says that the answer depends on what the client likes.
  public static MutableHttpResponse<byte[]> negotiated(
      MutableHttpResponse<byte[]> answer, Words words) {
    return answer
        .header(HttpHeaders.CONTENT_LANGUAGE, words.language().tag())
        .header(HttpHeaders.VARY, "Accept, Accept-Language")
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .header("X-Content-Type-Options", "nosniff");
  }
}
