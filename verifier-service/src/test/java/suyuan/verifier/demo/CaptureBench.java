package suyuan.verifier.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import suyuan.model.epcis.Event;
import suyuan.model.json.Json;
import suyuan.verifier.node.Node;
import suyuan.verifier.node.Settings;

/// Events per second through `POST /capture` of a whole node, until every job has finished and
/// stands on the ledger, beside a COPY of the same events; then a document of 20,000 events and the
/// heap it took. Same PostgreSQL, same run.
public final class CaptureBench {
  private static final int EVENTS = Integer.getInteger("events", 20_000);
  private static final int ROUNDS = 3;

  private final NodeClient node;
  private final Bookmark bookmark;
  private final PlainCopy copy;

  private CaptureBench(NodeClient node, Bookmark bookmark, PlainCopy copy) {
    this.node = node;
    this.bookmark = bookmark;
    this.copy = copy;
  }

  public static void main(String[] args) throws Exception {
    Path home = Files.createTempDirectory("suyuan-bench");
    Bookmark bookmark = Bookmark.in(home, Instant.now());
    Settings settings = Settings.in(home).with(Map.of("endpoints.all.enabled", "false"));
    try (Node started = Node.start(settings)) {
      NodeClient node = new NodeClient(started.address());
      String operator = Files.readString(home.resolve("operator.token")).strip();
      new Enrolment(node, bookmark, operator)
          .run(new Progress(System.out, "parties and products", Enrolment.steps()));
      new CaptureBench(node, bookmark, new PlainCopy(started.part(Jdbi.class))).run();
    }
    System.exit(0);
  }

  private void run() {
    System.out.println(copy.durability());
    EventBatches batches = EventBatches.of(1_000);
    for (int round = 0; round <= ROUNDS; round++) {
      List<EventBatches.Batch> some = batches.next(EVENTS);
      List<Event> events = some.stream().flatMap(batch -> batch.events().stream()).toList();
      double plain = events.size() / copy.seconds(events);
      double captured = events.size() / seconds(some);
      System.out.printf(
          "%s: %,d events: capture %,.0f/s, COPY %,.0f/s, ratio %.2f%n",
          round == 0 ? "warm-up" : "round " + round,
          events.size(),
          captured,
          plain,
          captured / plain);
    }
    large();
  }

  private double seconds(List<EventBatches.Batch> batches) {
    List<Json.Obj> documents = batches.stream().map(CaptureBench::document).toList();
    long start = System.nanoTime();
    List<Job> jobs = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      jobs.add(post(batches.get(i), documents.get(i)));
    }
    jobs.forEach(this::await);
    return (System.nanoTime() - start) / 1e9;
  }

  private record Job(String id, String token) {}

  private static Json.Obj document(EventBatches.Batch batch) {
    return Json.Obj.builder()
        .put("@context", Json.Arr.of(Json.of(CONTEXT)))
        .put("type", "EPCISDocument")
        .put("schemaVersion", "2.0")
        .put("creationDate", "2026-01-01T00:00:00Z")
        .put(
            "epcisBody",
            Json.Obj.builder()
                .put(
                    "eventList",
                    new Json.Arr(batch.events().stream().<Json>map(Event::json).toList()))
                .build())
        .build();
  }

  private static final String CONTEXT =
      "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";

  private Job post(EventBatches.Batch batch, Json.Obj document) {
    String token = bookmark.text(batch.by().id().value()).orElseThrow();
    return new Job(node.post("/capture", token, document).string("captureID").orElseThrow(), token);
  }

  private void await(Job job) {
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
      Thread.sleep(5);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// One document of 20,000 events of one party; the heap must not grow with it.
  private void large() {
    EventBatches.Batch sales = EventBatches.of(20_000).next(20_000).getFirst();
    Json.Obj document = document(sales);
    int bytes = document.canonical().size();
    Heap heap = new Heap();
    long start = System.nanoTime();
    await(post(sales, document));
    System.out.printf(
        "one document: %,d events, %,d bytes, %.1f s; heap in use at most %,d MB of %,d MB%n",
        sales.events().size(),
        bytes,
        (System.nanoTime() - start) / 1e9,
        heap.peak() >> 20,
        Runtime.getRuntime().maxMemory() >> 20);
  }
}
