package suyuan.qr.command;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import suyuan.model.json.Json;
import suyuan.model.json.JsonException;
import suyuan.model.json.JsonLimits;

/// A report as a node gives it.
record NodeReport(String address, Json.Obj json, Verdict verdict) {
  private static final int MAX_BYTES = 4 << 20;

  /// Follows no redirection: the person named this node and no other.
  static NodeReport fetch(String address) {
    var request = request(address);
    try (var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
      return read(address, client.send(request, HttpResponse.BodyHandlers.ofInputStream()));
    } catch (IOException e) {
      throw unreachable(address, "");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unreachable(address, "");
    }
  }

  private static HttpRequest request(String address) {
    try {
      return HttpRequest.newBuilder(URI.create(address))
          .header("Accept", "application/json")
          .timeout(Duration.ofSeconds(15))
          .build();
    } catch (IllegalArgumentException e) {
      throw new CommandException(Exit.USAGE, "%s is no address.".formatted(Shown.text(address)));
    }
  }

  private static NodeReport read(String address, HttpResponse<InputStream> response)
      throws IOException {
    int status = response.statusCode();
    if (status >= 500) {
      throw unreachable(address, " It answered %d.".formatted(status));
    }
    if (status != 200 && status != 404) {
      throw new CommandException(Exit.ERROR, "The node answered %d.".formatted(status));
    }
    try (var body = response.body()) {
      return parse(body.readNBytes(MAX_BYTES))
          .map(r -> new NodeReport(address, r, verdict(r)))
          .orElseThrow(() -> noReport(status));
    }
  }

  private static Optional<Json.Obj> parse(byte[] body) {
    try {
      return Json.parse(body, JsonLimits.MESSAGE) instanceof Json.Obj o && state(o).isPresent()
          ? Optional.of(o)
          : Optional.empty();
    } catch (JsonException e) {
      return Optional.empty();
    }
  }

  private static Verdict verdict(Json.Obj report) {
    return Verdict.of(state(report).orElseThrow());
  }

  private static Optional<String> state(Json.Obj report) {
    return report.object("verdict").flatMap(v -> v.string("state"));
  }

  private static CommandException noReport(int status) {
    return status == 404
        ? new CommandException(Exit.NOT_FOUND, "The node doesn't know this item.")
        : new CommandException(Exit.ERROR, "The node's answer is no report.");
  }

  private static CommandException unreachable(String address, String more) {
    return new CommandException(
        Exit.UNREACHABLE, "Can't reach the node at %s.%s".formatted(address, more));
  }
}
