package suyuan.verifier.demo;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/// The demo can't go on. The message is for the person at the terminal.
final class DemoException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 2_000;

  DemoException(String sentence) {
    super(sentence);
  }

  static DemoException refused(HttpRequest request, HttpResponse<byte[]> answer) {
    String body = new String(answer.body(), StandardCharsets.UTF_8);
    return new DemoException(
        "The node answered %d to %s %s: %s"
            .formatted(
                answer.statusCode(),
                request.method(),
                request.uri().getPath(),
                body.substring(0, Math.min(body.length(), SHOWN))));
  }
}
