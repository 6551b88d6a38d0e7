package suyuan.verifier.neighbour;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import suyuan.model.Bytes;

/// Another member's node, and the credential (role `node`) that it gave to this one.
public record Neighbour(URI address, String token) {
  /// In the node's folder: one other node a line, its address and the token, a space between.
  public static final String FILE = "nodes";

  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /// What it answered to a request.
  ///
  /// @param body cut off after one byte more than was asked for
  public record Answer(HttpHeaders headers, Bytes body) {
    public String header(String name) {
      return headers.firstValue(name).orElse("");
    }
  }

  /// The neighbours named in a node's folder; none if the file isn't there.
  public static List<Neighbour> of(Path home) {
    Path file = home.resolve(FILE);
    List<Neighbour> nodes = new ArrayList<>();
    if (!Files.exists(file)) {
      return nodes;
    }
    try {
      for (String line : Files.readAllLines(file)) {
        String[] words = line.strip().split("\\s+", -1);
        if (words.length == 2) {
          nodes.add(new Neighbour(URI.create(words[0]), words[1]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return nodes;
  }

  /// What it gives under a path; empty if it has nothing there, doesn't give it, or doesn't answer.
  ///
  /// @param most bytes of the body that are wanted
  public Optional<Answer> get(String path, int most) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(path))
            .header("Authorization", "Bearer " + token)
            .timeout(PATIENCE)
            .build();
    try {
      HttpResponse<InputStream> answer = HTTP.send(request, BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        return answer.statusCode() == 200
            ? Optional.of(new Answer(answer.headers(), Bytes.of(body.readNBytes(most + 1))))
            : Optional.empty();
      }
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
