package suyuan.verifier.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import suyuan.model.Bytes;
import suyuan.model.json.Json;
import suyuan.model.json.JsonLimits;

/// Talks to a node as any program would: its public HTTP interface and a bearer token.
final class NodeClient {
  private static final String JSON = "application/json";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final URI base;
  private final HttpClient http;
  private final Optional<String> device;

  NodeClient(URI base) {
    this(base, HttpClient.newHttpClient(), Optional.empty());
  }

  private NodeClient(URI base, HttpClient http, Optional<String> device) {
    this.base = base;
    this.http = http;
    this.device = device;
  }

  /// The same, on a device that calls itself so.
  NodeClient as(String agent) {
    return new NodeClient(base, http, Optional.of(agent));
  }

  URI address() {
    return base;
  }

  /// Sends JSON.
  ///
  /// @throws DemoException if the node refuses it
  Json.Obj post(String path, String token, Json body) {
    return post(path, token, JSON, body.canonical());
  }

  /// Sends bytes of a media type.
  ///
  /// @throws DemoException if the node refuses them
  Json.Obj post(String path, String token, String mediaType, Bytes body) {
    return post(path, token, mediaType, BodyPublishers.ofByteArray(body.toArray()));
  }

  /// Sends whatever the publisher gives, as this media type.
  ///
  /// @throws DemoException if the node refuses it
  Json.Obj post(String path, String token, String mediaType, BodyPublisher body) {
    return send(request(path, token).header("Content-Type", mediaType).POST(body));
  }

  Json.Obj get(String path, String token) {
    return send(request(path, token).GET());
  }

  private HttpRequest.Builder request(String path, String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path)).header("Accept", JSON).timeout(PATIENCE);
    device.ifPresent(agent -> request.header("User-Agent", agent));
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private Json.Obj send(HttpRequest.Builder builder) {
    HttpRequest request = builder.build();
    try {
      HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
      if (answer.statusCode() / 100 != 2) {
        throw DemoException.refused(request, answer);
      }
      return answer.body().length > 0
              && Json.parse(answer.body(), JsonLimits.MESSAGE) instanceof Json.Obj json
          ? json
          : Json.Obj.EMPTY;
    } catch (IOException e) {
      throw new UncheckedIOException("The node can't be reached at " + base, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemoException("Interrupted.");
    }
  }
}
