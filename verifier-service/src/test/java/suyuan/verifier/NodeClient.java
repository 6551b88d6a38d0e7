package suyuan.verifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import suyuan.model.json.Json;
import suyuan.model.json.JsonLimits;

/// Talks to a node as any client would, over real HTTP; with a token or without (`""`).
public record NodeClient(URI node, String token) {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonLimits LIMITS = JsonLimits.MESSAGE.withBytes(64 << 20);

  /// What came back.
  public record Answer(HttpResponse<byte[]> response) {
    public int status() {
      return response.statusCode();
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    public byte[] body() {
      return response.body();
    }

    public String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    public Json.Obj json() {
      return (Json.Obj) Json.parse(response.body(), LIMITS);
    }

    public List<Json.Obj> list() {
      return ((Json.Arr) Json.parse(response.body(), LIMITS))
          .elements().stream().map(Json.Obj.class::cast).toList();
    }

    /// The last word of a problem's type.
    public String problem() {
      return json().string("type").orElse("").replace("urn:suyuan:problem:", "");
    }
  }

  public NodeClient as(String other) {
    return new NodeClient(node, other);
  }

  public Answer get(String path) {
    return send(request(path).GET());
  }

  /// As a browser asks.
  public Answer html(String path) {
    return send(request(path).header("Accept", "text/html,*/*;q=0.8").GET());
  }

  /// As a program asks.
  public Answer program(String path) {
    return send(request(path).header("Accept", "application/json").GET());
  }

  public Answer delete(String path) {
    return send(request(path).DELETE());
  }

  public Answer post(String path, String json) {
    return post(path, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  public Answer post(String path, String type, byte[] body, String... headers) {
    HttpRequest.Builder request =
        request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return send(request);
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(node.resolve(path));
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private static Answer send(HttpRequest.Builder request) {
    try {
      return new Answer(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
