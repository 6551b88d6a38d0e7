package suyuan.verifier.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import suyuan.verifier.demo.CaptureDocuments.Document;
import suyuan.verifier.demo.story.Cast;
import suyuan.verifier.node.Node;
import suyuan.verifier.node.Settings;

/// Events per second through `POST /capture` of a whole node, until every job has finished and
/// stands on the ledger, beside a COPY of the same events; the read model follows meanwhile, and
/// when it has caught up is told too. Then a document of 20,000 events and the heap it took. Same
/// PostgreSQL, same run.
public final class CaptureBench {
  private static final int EVENTS = Integer.getInteger("events", 20_000);
  private static final int ROUNDS = Integer.getInteger("rounds", 3);
  private static final int WARM_UPS = 2;
  private static final int PER_DOCUMENT = 1_000;

  private final Captures captures;
  private final PlainCopy copy;

  private CaptureBench(Captures captures, PlainCopy copy) {
    this.captures = captures;
    this.copy = copy;
  }

  public static void main(String[] args) throws Exception {
    Path home = Files.createTempDirectory("suyuan-bench");
    Bookmark bookmark = Bookmark.in(home, Instant.now());
    Settings settings = Settings.in(home).with(Map.of("endpoints.all.enabled", "false"));
    try (Node started = Node.start(settings)) {
      Captures captures = Captures.enrolled(started, home, bookmark);
      CaptureBench bench = new CaptureBench(captures, new PlainCopy(started.part(Jdbi.class)));
      bench.run();
      bench.large(home.resolve("large.json"));
    }
    System.exit(0);
  }

  private void run() throws IOException {
    System.out.println(copy.durability());
    EventBatches batches = EventBatches.of(PER_DOCUMENT);
    for (int round = 1 - WARM_UPS; round <= ROUNDS; round++) {
      round(round > 0 ? "round " + round : "warm-up", prepared(batches.next(EVENTS)));
    }
  }

  /// What one round sends and copies: in files, so that the heap is the node's.
  private record Round(int events, List<Document> documents, Path rows) {}

  private Round prepared(List<EventBatches.Batch> batches) throws IOException {
    return new Round(
        batches.size() * PER_DOCUMENT,
        CaptureDocuments.of(batches),
        copy.rows(batches.stream().flatMap(batch -> batch.events().stream()).toList()));
  }

  private void round(String title, Round round) {
    int events = round.events();
    double plain = events / copy.seconds(round.rows());
    long start = System.nanoTime();
    double captured = events / seconds(round.documents());
    captures.catchUp();
    System.out.printf(
        "%s: %,d events: capture %,.0f/s, COPY %,.0f/s, ratio %.2f; in the read model %,.0f/s%n",
        title,
        events,
        captured,
        plain,
        captured / plain,
        events * 1e9 / (System.nanoTime() - start));
  }

  /// Each party sends its documents, one after the other, side by side with the others.
  private double seconds(List<Document> documents) {
    Map<Cast, List<Document>> parties =
        documents.stream().collect(Collectors.groupingBy(Document::by));
    long start = System.nanoTime();
    try (ExecutorService clients = Executors.newFixedThreadPool(parties.size())) {
      List<Future<?>> sent = new ArrayList<>();
      parties.values().forEach(own -> sent.add(clients.submit(() -> send(own))));
      for (Future<?> one : sent) {
        one.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private void send(List<Document> documents) {
    documents.stream().map(captures::post).toList().forEach(captures::await);
  }

  /// One document of 20,000 events of one party; what is reachable must not grow with it.
  private void large(Path file) throws IOException {
    CaptureDocuments.write(file, Cast.MEILIN, 20_000);
    try (Heap heap = Heap.watched()) {
      long start = System.nanoTime();
      captures.await(captures.post(new Document(Cast.MEILIN, file)));
      captures.catchUp();
      System.out.printf(
          "one document: 20,000 events, %,d bytes, %.1f s; heap reachable %,d MB before, at most"
              + " %,d MB, of %,d MB%n",
          Files.size(file),
          (System.nanoTime() - start) / 1e9,
          heap.before() >> 20,
          heap.most() >> 20,
          Runtime.getRuntime().maxMemory() >> 20);
    }
  }
}
