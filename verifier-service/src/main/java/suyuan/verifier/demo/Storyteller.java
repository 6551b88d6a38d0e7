package suyuan.verifier.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import suyuan.model.json.Json;
import suyuan.verifier.demo.story.Story;
import suyuan.verifier.demo.story.Telling;

/// Hands the story to the node, one telling after the other, each by its own party. What was told
/// twice because the first attempt was cut short is the same job to the node and counts once.
final class Storyteller {
  private static final String TOLD = "told";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Seats seats;
  private final Bookmark bookmark;

  /// Everybody at one node.
  Storyteller(NodeClient node, Bookmark bookmark) {
    this(Seats.at(node, ""), bookmark);
  }

  Storyteller(Seats seats, Bookmark bookmark) {
    this.seats = seats;
    this.bookmark = bookmark;
  }

  boolean isDone(Story story) {
    return bookmark.number(TOLD) == story.tellings().size();
  }

  void run(Story story, Progress progress) {
    List<Telling> tellings = story.tellings();
    for (int i = 0; i < tellings.size(); i++) {
      Telling telling = tellings.get(i);
      if (i >= bookmark.number(TOLD)) {
        tell(telling);
        bookmark.note(TOLD, i + 1);
      }
      progress.step(telling.told().toString().substring(0, 10) + " " + telling.by().id());
    }
  }

  void tell(Telling telling) {
    NodeClient node = seats.of(telling.by()).node();
    String token = bookmark.text(telling.by().id().value()).orElseThrow();
    switch (telling) {
      case Telling.Deposit deposit ->
          node.post("/blobs", token, deposit.mediaType(), deposit.content());
      case Telling.Capture capture -> capture(node, token, capture.document());
      case Telling.Correction correction -> {
        // the same document again is the same job: it tells the statement that holds the error
        String statement = statement(capture(node, token, correction.earlier().document()));
        capture(node, token, correction.document(statement));
      }
      case Telling.Temperatures temperatures -> temperatures(node, token, temperatures);
    }
  }

  private static String statement(Json.Obj job) {
    return job.array("statements").stream()
        .flatMap(part -> part instanceof Json.Obj one ? one.string("id").stream() : Stream.empty())
        .findFirst()
        .orElseThrow(() -> new DemoException("The node named no statement."));
  }

  /// The finished job.
  private static Json.Obj capture(NodeClient node, String token, Json.Obj document) {
    String job =
        node.post("/capture", token, document)
            .string("captureID")
            .orElseThrow(() -> new DemoException("The node named no capture job."));
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (long pause = 2; System.nanoTime() < end; pause = Math.min(2 * pause, 100)) {
      Json.Obj state = node.get("/capture/" + job, token);
      if (state.get("success").equals(Optional.of(Json.of(true)))) {
        return state;
      }
      if (state.get("running").equals(Optional.of(Json.of(false)))) {
        throw new DemoException("The node refused a part of the story: " + text(state));
      }
      rest(pause);
    }
    throw new DemoException("The node doesn't get on with capture job " + job + ".");
  }

  private static String text(Json.Obj json) {
    return new String(json.canonical().toArray(), StandardCharsets.UTF_8);
  }

  private static void rest(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemoException("Interrupted.");
    }
  }

  /// The node works out the numbers. Two of the three layouts have local times without offset.
  private static void temperatures(NodeClient node, String token, Telling.Temperatures telling) {
    byte[] file = telling.file().content().toArray();
    node.post(
        "/logger-files",
        token,
        Json.Obj.builder()
            .put("event", telling.event())
            .put("file", Base64.getEncoder().encodeToString(file))
            .put("zone", "Asia/Shanghai")
            .build());
  }
}
