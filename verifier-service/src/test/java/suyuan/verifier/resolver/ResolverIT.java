package suyuan.verifier.resolver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suyuan.verifier.node.FreshDatabase;
import suyuan.verifier.node.Node;

/// A node without any record: what it answers to codes, and how.
class ResolverIT {
  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String ITEM = "/01/09506000134352/21/abc";
  private static Node node;

  @BeforeAll
  static void start() {
    node = DATABASE.node();
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @ParameterizedTest(name = "{0} asked as {1} -> {2} {3}")
  @CsvSource({
    "/01/09506000134352/21/abc, text/html, 200, text/html",
    "/01/09506000134352/21/abc, application/json, 200, application/json",
    "/01/09506000134352/10/L1, 'text/html;q=0.1, application/json', 200, application/json",
    "/01/09506000134352, application/linkset+json, 200, application/linkset+json",
    "/01/09506000134352?linkType=all, text/html, 200, application/linkset+json",
    "/01/09506000134352?linkType=gs1:pip, text/html, 404, application/problem+json",
    "/01/09506000134352, image/png, 406, application/problem+json",
    "/01/09506000134353, application/json, 400, application/problem+json",
    "/01/09506000134353, text/html, 400, text/html",
    "/.well-known/gs1resolver, application/json, 200, application/json",
  })
  void answersInTheFormThatIsAskedFor(String path, String accept, int status, String type)
      throws Exception {
    HttpResponse<String> answer = get(path, accept);
    assertEquals(status, answer.statusCode(), answer.body());
    assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith(type));
  }

  /// By hand: no client of ours sends such an address.
  @ParameterizedTest(name = "{0} asked as {1} -> 400 {2}")
  @CsvSource({
    "/01/%zz, text/html, text/html",
    "/01/%zz, application/json, application/problem+json",
    "/01/09506000134352/10/50%, text/html, text/html",
    "/01/09506000134352/10/a|b, text/html, text/html",
    "/%, text/html, text/html",
  })
  void anAddressThatIsNoUriIsRefusedInTheFormThatIsAskedFor(
      String target, String accept, String type) throws Exception {
    URI at = node.address();
    try (Socket socket = new Socket(at.getHost(), at.getPort())) {
      String request =
          "GET %s HTTP/1.1\r\nHost: localhost\r\nAccept: %s\r\nConnection: close\r\n\r\n"
              .formatted(target, accept);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
      assertTrue(answer.toLowerCase(Locale.ROOT).contains("content-type: " + type), answer);
    }
  }

  @Test
  void whatNobodyRecordedIsUnknownAndNoFake() throws Exception {
    HttpResponse<String> answer = get(ITEM, "application/json");
    assertTrue(answer.body().contains("\"state\":\"unknown\""), answer.body());
    assertEquals("Accept, Accept-Language", answer.headers().firstValue("Vary").orElse(""));
  }

  @Test
  void theSameAnswerIsNotSentTwice() throws Exception {
    String path = "/01/09506000134352?linkType=all";
    String tag = get(path, "*/*").headers().firstValue("ETag").orElseThrow();
    HttpRequest again =
        HttpRequest.newBuilder(node.address().resolve(path)).header("If-None-Match", tag).build();
    HttpResponse<String> answer = CLIENT.send(again, BodyHandlers.ofString());
    assertEquals(304, answer.statusCode());
    assertEquals("", answer.body());
  }

  @Test
  void pagesAllowNoScript() throws Exception {
    String policy =
        get(ITEM, "text/html").headers().firstValue("Content-Security-Policy").orElseThrow();
    assertTrue(policy.startsWith("default-src 'none'"), policy);
  }

  private static HttpResponse<String> get(String path, String accept) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(node.address().resolve(path)).header("Accept", accept).build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }
}
