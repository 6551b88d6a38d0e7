package suyuan.verifier.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The node and its PostgreSQL end and begin together, however they are killed.
class KilledNodeIT {

  @TempDir Path home;

  @Test
  void killedNodeTakesItsPostgresAlong() throws Exception {
    try (var node = NodeProcess.on(home)) {
      node.address();
      ProcessHandle postgres = postgres();
      node.kill();
      await(() -> !postgres.isAlive());
    }
  }

  @Test
  void killedPostgresIsStartedAgain() throws Exception {
    try (var node = NodeProcess.on(home)) {
      node.address();
      ProcessHandle first = postgres();
      first.destroyForcibly();
      await(() -> !first.isAlive() && pid() > 0 && pid() != first.pid());
    }
  }

  @Test
  void bothKilledAtOnceStartAgain() throws Exception {
    try (var node = NodeProcess.on(home)) {
      node.address();
      ProcessHandle postgres = postgres();
      node.kill();
      postgres.destroyForcibly();
    }
    try (var again = NodeProcess.on(home)) {
      again.address();
      assertEquals(pid(), postgres().pid());
    }
    assertFalse(Files.exists(pidFile()));
  }

  private ProcessHandle postgres() throws IOException {
    return ProcessHandle.of(pid()).orElseThrow();
  }

  /// 0 while there is none.
  private long pid() throws IOException {
    try (var lines = Files.lines(pidFile())) {
      return lines.findFirst().map(line -> Long.parseLong(line.strip())).orElse(0L);
    } catch (NoSuchFileException e) {
      return 0;
    }
  }

  private Path pidFile() {
    return home.resolve("postgres/data/postmaster.pid");
  }

  private interface Condition {
    boolean holds() throws IOException;
  }

  private static void await(Condition condition) throws IOException, InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not within a minute");
      }
      Thread.sleep(50);
    }
  }
}
