package suyuan.verifier.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What every node answers, whatever its features.
class NodeIT {

  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  private static Node node;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @BeforeAll
  static void start() {
    node = DATABASE.node();
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/health, application/json, UP",
    "/prometheus, text/plain, jvm_memory_used_bytes",
    "/openapi, application/yaml, openapi: 3",
  })
  void answersWithoutACredential(String path, String type, String content) throws Exception {
    HttpResponse<String> answer = get(path);
    assertEquals(200, answer.statusCode());
    assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith(type));
    assertTrue(answer.body().contains(content), answer.body());
  }

  @Test
  void unknownPathIsUnknownForEverybody() throws Exception {
    assertEquals(404, get("/no/such/path").statusCode());
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(node.address().resolve(path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
