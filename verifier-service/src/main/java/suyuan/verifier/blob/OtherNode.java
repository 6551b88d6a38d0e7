package suyuan.verifier.blob;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
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
import suyuan.model.registry.PartyId;

/// Another member's node, and the credential (role `node`) that it gave to this one.
record OtherNode(URI address, String token) {
  /// In the node's folder: one other node a line, its address and the token, a space between.
  static final String FILE = "nodes";

  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  static List<OtherNode> read(Path file) {
    List<OtherNode> nodes = new ArrayList<>();
    if (!Files.exists(file)) {
      return nodes;
    }
    try {
      for (String line : Files.readAllLines(file)) {
        String[] words = line.strip().split("\\s+", -1);
        if (words.length == 2) {
          nodes.add(new OtherNode(URI.create(words[0]), words[1]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return nodes;
  }

  /// The blob as that node has it; empty if it has none, doesn't give it, or doesn't answer.
  Optional<Blob> blob(Bytes sha256) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/blobs/" + sha256.hex()))
            .header("Authorization", "Bearer " + token)
            .timeout(PATIENCE)
            .build();
    try {
      HttpResponse<InputStream> answer = HTTP.send(request, BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        return answer.statusCode() == 200 ? read(answer, body) : Optional.empty();
      }
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Blob> read(HttpResponse<?> answer, InputStream body) throws IOException {
    byte[] content = body.readNBytes(Blob.MAX_BYTES + 1);
    String type = answer.headers().firstValue("Content-Type").orElse("");
    PartyId owner = new PartyId(answer.headers().firstValue(BlobController.OWNER).orElse(""));
    return Optional.of(
        new Blob(Bytes.of(content), new MediaKind(type), BlobController.visibility(type), owner));
  }
}
