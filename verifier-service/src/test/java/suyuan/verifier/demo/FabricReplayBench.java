package suyuan.verifier.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Jdbi;
import suyuan.model.ledger.Block;
import suyuan.model.ledger.Committed;
import suyuan.model.ledger.Committed.CommittedStatement;
import suyuan.verifier.blob.Blobs;
import suyuan.verifier.ledger.Ledger;
import suyuan.verifier.ledger.Replay;
import suyuan.verifier.ledger.fabric.FabricLedger;
import suyuan.verifier.ledger.fabric.MemberFile;
import suyuan.verifier.projection.Projection;

/// Events per second from a channel's first block on, at one verifier: blocks read and checked for
/// soundness alone; then with everything a node does of it (admission audited, history folded, read
/// model written), beside the processor time of each process. Fills a new channel with the demo's
/// mix first. `scripts/fabric-bench FabricReplayBench` starts it.
public final class FabricReplayBench {
  private static final int FILL_SECONDS =
      Integer.parseInt(FabricBench.setting("BENCH_FILL_SECONDS", "20"));
  private static final int ROUNDS = 3;

  private final FabricProcesses processes;

  private FabricReplayBench(FabricProcesses processes) {
    this.processes = processes;
  }

  public static void main(String[] arguments) throws Exception {
    Path data = Path.of(FabricBench.setting("SUYUAN_FABRIC_DATA", "network-config/data"));
    fill(data);
    MemberFile member = MemberFile.read(data.resolve("brand.properties"));
    try (FabricLedger ledger = FabricLedger.open(member.channel(), List.of(member.member()));
        BenchDatabase database =
            BenchDatabase.start(Files.createTempDirectory("suyuan-replay-bench"))) {
      FabricReplayBench bench = new FabricReplayBench(new FabricProcesses(data));
      for (int round = 1; round <= ROUNDS; round++) {
        bench.measure("read and checked, round " + round, () -> read(ledger));
      }
      Blobs blobs = new Blobs(Jdbi.create(database.pool()));
      for (int round = 1; round <= ROUNDS; round++) {
        bench.measure(
            "the whole read model, round " + round,
            () -> new Projection(database.pool(), ledger, blobs).rebuild().events());
      }
    }
    System.exit(0);
  }

  private static void fill(Path data) throws Exception {
    try (FabricLoad load = FabricLoad.open(data)) {
      Statements statements = new Statements();
      statements.enrol(load);
      load.run(statements.of("fill", Press.Mix.DEMO, 500, 16), FILL_SECONDS);
    }
  }

  private void measure(String what, LongSupplier replay) throws Exception {
    FabricProcesses.Usage before = processes.usage();
    double postgres = children();
    long start = System.nanoTime();
    long events = replay.getAsLong();
    double seconds = (System.nanoTime() - start) / 1e9;
    FabricProcesses.Usage used = processes.usage().since(before);
    System.out.printf(
        "%s: %,d events, %,.0f/s; CPU %% verifier %.0f, its PostgreSQL %.0f, peers %.0f%n",
        what,
        events,
        events / seconds,
        100 * used.cpu().getOrDefault("client", 0.0) / seconds,
        100 * (children() - postgres) / seconds,
        100 * used.cpu().getOrDefault("peers", 0.0) / seconds);
  }

  /// Seconds of processor time of this process's children: PostgreSQL's.
  private static double children() {
    return ProcessHandle.current()
        .descendants()
        .mapToDouble(one -> one.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3)
        .sum();
  }

  private static long read(Ledger ledger) {
    long head = ledger.head();
    long events = 0;
    long last = -1;
    try (Replay replay = ledger.replay(-1)) {
      while (last < head) {
        for (Block block : replay.next(Duration.ofSeconds(5))) {
          events += block.records().stream().mapToLong(FabricReplayBench::events).sum();
          last = block.number();
        }
      }
    }
    return events;
  }

  private static long events(Committed record) {
    return record instanceof CommittedStatement made ? made.statement().header().count() : 0;
  }
}
