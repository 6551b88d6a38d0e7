package suyuan.qr.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suyuan.qr.label.Symbol;

class ScanCommandTest {
  private static final String LINK =
      "https://evil.example/x/01/09506000134352/10/L1/21/7K3M?s=abc&utm=1";
  @TempDir Path folder;

  private String picture(String text) throws IOException {
    return Files.write(folder.resolve("code.png"), Symbol.of(text).png(5)).toString();
  }

  @Test
  void saysWhatTheCodeNames() throws Exception {
    var run = Run.of("scan", picture(LINK));
    assertEquals(0, run.exit());
    assertEquals(LINK + "\n  GTIN     09506000134352\n  lot      L1\n  serial   7K3M\n", run.out());
  }

  @Test
  void saysItToPrograms() throws Exception {
    assertEquals(
        """
        {"codes":[{"digitalLink":"https://id.gs1.org/01/09506000134352/21/7K3M",\
        "elementString":"(01)09506000134352(21)7K3M",\
        "elements":{"01":"09506000134352","21":"7K3M"},"lot":"L1","text":"%s"}]}
        """
            .formatted(LINK),
        Run.of("scan", picture(LINK), "--json").out());
  }

  @Test
  void aCodeCannotSpeakToTheTerminal() throws Exception {
    var run = Run.of("scan", picture("\u001b[2J\nverdict: verified"));
    assertFalse(run.out().contains("\u001b"));
    assertEquals(1, run.out().lines().count());
  }

  @Test
  void filesThatHoldNoCode() throws Exception {
    Path text = Files.writeString(folder.resolve("a.png"), "hello");
    assertEquals(
        new Run(1, "", "suyuan: This is not a PNG or JPEG picture.\n"),
        Run.of("scan", text.toString()));
    assertEquals(1, Run.of("scan", folder.resolve("none.png").toString()).exit());
    assertEquals(1, Run.of("scan", folder.toString()).exit());
    assertEquals(2, Run.of("scan").exit());
  }

  @ParameterizedTest(name = "{0} {1}: exit {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | {\"verdict\":{\"state\":\"verified\"}} | 0",
        "200 | {\"verdict\":{\"state\":\"recorded\"}} | 0",
        "200 | {\"verdict\":{\"state\":\"unusual-scans\"}} | 0",
        "200 | {\"verdict\":{\"state\":\"recalled\"}} | 3",
        "200 | {\"verdict\":{\"state\":\"contradicted\"}} | 3",
        "200 | {\"verdict\":{\"state\":\"out-of-limits\"}} | 3",
        "404 | {\"verdict\":{\"state\":\"unknown\"}} | 4",
        "404 | {\"type\":\"x\"} | 4",
        "404 | nothing | 4",
        "200 | {\"verdict\":{\"state\":\"could-not-check\"}} | 5",
        "503 | {} | 5",
        "302 | {} | 1",
        "401 | {} | 1",
        "200 | {\"verdict\":{\"state\":\"splendid\"}} | 1",
        "200 | {\"verdict\":\"verified\"} | 1",
        "200 | [] | 1",
        "200 | {\"a\":1,\"a\":2} | 1",
      })
  void endsAsTheVerdictSays(int status, String body, int exit) throws Exception {
    List<String> asked = new ArrayList<>();
    var node = node(status, body, asked);
    try {
      var run = Run.of("scan", picture(LINK), "--node", address(node) + "/");
      assertEquals(exit, run.exit(), run.out() + run.err());
      assertEquals(List.of("/01/09506000134352/10/L1/21/7K3M?s=abc"), asked);
    } finally {
      node.stop(0);
    }
  }

  @Test
  void printsTheVerdictLine() throws Exception {
    var node = node(200, "{\"verdict\":{\"state\":\"recalled\"}}", new ArrayList<>());
    try {
      String out = Run.of("scan", picture(LINK), "--node", address(node)).out();
      assertTrue(
          out.contains("\nverdict: recalled. Do not use this item: it has been recalled.\n"), out);
    } finally {
      node.stop(0);
    }
  }

  @Test
  void aNodeThatIsNotThere() throws Exception {
    var node = node(200, "{}", new ArrayList<>());
    String gone = address(node);
    node.stop(0);
    assertEquals(5, Run.of("scan", picture(LINK), "--node", gone).exit());
    assertEquals(2, Run.of("scan", picture(LINK), "--node", "http://a b").exit());
    assertEquals(4, Run.of("scan", picture("hello"), "--node", gone).exit());
  }

  private static HttpServer node(int status, String body, List<String> asked) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          byte[] bytes = body.getBytes(UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static String address(HttpServer server) {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }
}
