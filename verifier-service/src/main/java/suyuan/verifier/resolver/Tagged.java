package suyuan.verifier.resolver;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/// Entity tags (RFC 9110 section 8.8.3): the client that has this very answer gets 304.
final class Tagged {
  private Tagged() {}

  static HttpResponse<byte[]> answer(HttpRequest<?> request, MutableHttpResponse<byte[]> answer) {
    if (answer.status() != HttpStatus.OK) {
      return answer;
    }
    byte[] body = answer.getBody().orElse(new byte[0]);
    String tag = tag(body);
    answer.header(HttpHeaders.ETAG, tag);
    return matches(request, tag) ? notModified(answer) : answer;
  }

  /// Tells answers apart; against forgers it needn't stand.
  private static String tag(byte[] body) {
    var sum = new CRC32C();
    sum.update(body);
    return '"' + Long.toHexString(sum.getValue()) + '-' + Integer.toHexString(body.length) + '"';
  }

  private static boolean matches(HttpRequest<?> request, String tag) {
    return Optional.ofNullable(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH)).stream()
        .flatMap(tags -> Arrays.stream(tags.split(",")))
        .map(String::strip)
        .anyMatch(one -> one.equals("*") || one.replaceFirst("^W/", "").equals(tag));
  }

  private static HttpResponse<byte[]> notModified(HttpResponse<byte[]> answer) {
    MutableHttpResponse<byte[]> empty = HttpResponse.notModified();
    answer
        .getHeaders()
        .forEachValue(
            (name, value) -> {
              if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)) {
                empty.header(name, value);
              }
            });
    return empty;
  }
}
