package suyuan.verifier.demo;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jdbi.v3.core.Jdbi;
import suyuan.verifier.demo.story.Bulk;
import suyuan.verifier.demo.story.Telling;
import suyuan.verifier.node.Node;
import suyuan.verifier.node.Settings;

/// The report as JSON, random items under load, beside a route of the same server that returns one
/// stored row of equal size by its key. First with 10^4 serials on the ledger, then with 10^6.
public final class ReportBench {
  private static final int LOTS = Integer.getInteger("lots", 100);
  private static final int SECONDS = Integer.getInteger("seconds", 5);
  private static final int ROUNDS = 3;
  private static final int SAMPLE = 2_000;

  private final URI address;
  private final Jdbi jdbi;
  private final Storyteller storyteller;
  private final Instant now = Instant.now();
  private final SplittableRandom random = new SplittableRandom(1);
  private final List<String> paths = new ArrayList<>();

  private ReportBench(Node node, Storyteller storyteller) {
    this.address = node.address();
    this.jdbi = node.part(Jdbi.class);
    this.storyteller = storyteller;
  }

  public static void main(String[] args) throws Exception {
    Path home = Files.createTempDirectory("suyuan-bench");
    Bookmark bookmark = Bookmark.in(home, Instant.now());
    try (Node started = Node.start(Settings.in(home).with(Map.of("suyuan.bench", "true")))) {
      NodeClient node = new NodeClient(started.address());
      String operator = Files.readString(home.resolve("operator.token")).strip();
      new Enrolment(node, bookmark, operator)
          .run(new Progress(System.out, "parties and products", Enrolment.steps()));
      new ReportBench(started, new Storyteller(node, bookmark)).run();
    }
    System.exit(0);
  }

  private void run() {
    load(0, 1);
    measure("10^4 serials");
    load(1, LOTS);
    measure("%,d serials".formatted(LOTS * Bulk.ITEMS));
  }

  private void load(int from, int to) {
    Progress progress = new Progress(System.out, "lots of 10,000", to - from);
    for (int number = from; number < to; number++) {
      Bulk bulk = new Bulk(now, number);
      for (Telling telling : bulk.tellings()) {
        storyteller.tell(telling);
      }
      for (int i = 0; i < Math.max(20, SAMPLE / to); i++) {
        String serial = bulk.item(random.nextInt(Bulk.ITEMS)).serial();
        paths.add(bulk.lot().digitalLink("") + "/21/" + serial);
      }
      progress.step(bulk.lot().number());
    }
  }

  private void measure(String title) {
    List<String> some = random.ints(SAMPLE, 0, paths.size()).mapToObj(paths::get).toList();
    store(some);
    List<String> rows = some.stream().map(path -> "/bench" + path).toList();
    Load load = new Load(address);
    load.run(some, 2);
    load.run(rows, 2);
    for (int round = 1; round <= ROUNDS; round++) {
      Load.Result row = load.run(rows, SECONDS);
      Load.Result report = load.run(some, SECONDS);
      System.out.printf(
          "%s, round %d: report %s; stored row %s; ratio %.2f%n",
          title, round, report, row, report.perSecond() / row.perSecond());
    }
  }

  /// Each report as the node gives it now, as one row.
  private void store(List<String> some) {
    Load load = new Load(address);
    jdbi.useHandle(
        handle -> {
          handle.execute(
              "CREATE TABLE IF NOT EXISTS node.bench (key text PRIMARY KEY, value bytea NOT NULL)");
          for (String path : some) {
            handle.execute(
                "INSERT INTO node.bench VALUES (?, ?) ON CONFLICT DO NOTHING",
                path,
                load.body(path));
          }
        });
  }
}
