package suyuan.verifier.demo;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import org.jdbi.v3.core.Jdbi;
import suyuan.model.statement.SignedStatement;
import suyuan.verifier.blob.Blobs;
import suyuan.verifier.projection.Projection;

/// Events per second into the read model alone: a rebuild from the embedded ledger, again and
/// again, and the processor time that it took of this process (PostgreSQL's comes on top).
public final class FollowBench {
  private static final int EVENTS = Integer.getInteger("events", 20_000);
  private static final int ROUNDS = Integer.getInteger("rounds", 4);

  private FollowBench() {}

  public static void main(String[] args) throws Exception {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    try (BenchLedger bench = BenchLedger.start(Files.createTempDirectory("suyuan-bench"))) {
      bench.record(EventBatches.of(SignedStatement.DEFAULT_EVENTS).next(EVENTS));
      Blobs blobs = new Blobs(Jdbi.create(bench.pool()));
      for (int round = 0; round <= ROUNDS; round++) {
        Projection projection = new Projection(bench.pool(), bench.ledger(), blobs);
        long start = System.nanoTime();
        long used = system.getProcessCpuTime();
        long events = projection.rebuild().events();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
            "%s: %,d events, %,.0f/s; this process %.2f ms of processor an event%n",
            round == 0 ? "warm-up" : "round " + round,
            events,
            events / seconds,
            (system.getProcessCpuTime() - used) / 1e6 / events);
      }
    }
  }
}
