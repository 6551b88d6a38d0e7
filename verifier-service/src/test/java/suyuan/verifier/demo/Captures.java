package suyuan.verifier.demo;

import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import suyuan.model.json.Json;
import suyuan.verifier.demo.CaptureDocuments.Document;
import suyuan.verifier.ledger.Ledger;
import suyuan.verifier.node.Node;
import suyuan.verifier.projection.Projection;

/// Brings documents to a node as a client does, and waits for what becomes of them.
final class Captures {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long LOOK_MILLIS = 50;

  private final NodeClient node;
  private final Bookmark bookmark;
  private final Ledger ledger;
  private final Projection projection;

  private Captures(Node started, NodeClient node, Bookmark bookmark) {
    this.node = node;
    this.bookmark = bookmark;
    this.ledger = started.part(Ledger.class);
    this.projection = started.part(Projection.class);
  }

  /// Registers the demo's parties and products with a new node.
  static Captures enrolled(Node started, Path home, Bookmark bookmark) throws Exception {
    NodeClient node = new NodeClient(started.address());
    String operator = Files.readString(home.resolve("operator.token")).strip();
    new Enrolment(node, bookmark, operator)
        .run(new Progress(System.out, "parties and products", Enrolment.steps()));
    return new Captures(started, node, bookmark);
  }

  /// A document that was taken in.
  record Job(String id, String token) {}

  Job post(Document document) {
    String token = bookmark.text(document.by().id().value()).orElseThrow();
    try {
      Json.Obj answer =
          node.post("/capture", token, "application/json", BodyPublishers.ofFile(document.file()));
      return new Job(answer.string("captureID").orElseThrow(), token);
    } catch (FileNotFoundException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Returns when all of it stands on the ledger.
  void await(Job job) {
    while (true) {
      Json.Obj state = node.get("/capture/" + job.id, job.token);
      if (state.get("success").equals(Optional.of(Json.of(true)))) {
        return;
      }
      if (state.get("running").equals(Optional.of(Json.of(false)))) {
        throw new IllegalStateException("Refused: " + state);
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Returns when the read model holds all that the ledger holds.
  void catchUp() {
    if (!projection.awaitCaughtUp(ledger.head(), PATIENCE)) {
      throw new IllegalStateException("The read model doesn't catch up");
    }
  }
}
