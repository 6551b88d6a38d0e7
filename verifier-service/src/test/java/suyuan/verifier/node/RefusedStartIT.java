package suyuan.verifier.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What stops a start, and the one sentence the operator reads.
class RefusedStartIT {

  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  @TempDir Path folder;

  @Test
  void secondStartOnTheSameFolder() {
    try (Home _ = Home.lock(folder, 0)) {
      assertEquals(
          "Another node already runs on %s (process %d)."
              .formatted(folder, ProcessHandle.current().pid()),
          refusal(settings(0, folder)));
    }
  }

  @Test
  void portThatIsTaken() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertEquals(
          "Port %d of 127.0.0.1 is taken; choose another with --port."
              .formatted(taken.getLocalPort()),
          refusal(settings(taken.getLocalPort(), folder)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "nowhere.invalid, No address is known for the host nowhere.invalid.",
    "192.0.2.1, The host 192.0.2.1 is not an address of this machine.",
  })
  void hostThatIsNotThisMachines(String host, String sentence) {
    Settings base = settings(0, folder);
    assertEquals(
        sentence,
        refusal(new Settings(host, 0, folder, base.cache(), base.database(), false, Map.of())));
  }

  @Test
  void folderThatIsAFile() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertEquals(
        "The folder " + file + " can't be used: it is not a folder.", refusal(settings(0, file)));
  }

  @Test
  void folderWhereNothingCanBeWritten() {
    String said = refusal(settings(0, Path.of("/proc/suyuan")));
    assertTrue(said.matches("(No permission to write to|The folder) /proc.*"), said);
  }

  @Test
  void fullDisk() {
    String said =
        String.valueOf(
            assertThrows(StartException.class, () -> Home.lock(folder, Long.MAX_VALUE))
                .getMessage());
    assertTrue(said.matches("Only \\d+ MB are free on the disk of .*; the node needs \\d+ MB\\."));
  }

  @Test
  void databaseThatDoesNotAnswer() {
    var nowhere = new Settings.Database("jdbc:postgresql://127.0.0.1:1/none", "nobody", "");
    String said = refusal(settings(0, folder, nowhere));
    assertTrue(
        said.startsWith("The database at jdbc:postgresql://127.0.0.1:1/none can't be reached: "));
  }

  @Test
  void javaThatIsTooOld() throws IOException, InterruptedException {
    Path java = Files.createDirectories(folder.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\necho '    java.specification.version = 17' >&2\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    var launcher = new ProcessBuilder("src/main/dist/bin/suyuan-node").redirectErrorStream(true);
    launcher.environment().put("JAVA_HOME", folder.toString());
    Process process = launcher.start();
    assertEquals(
        List.of(
            "The node needs Java 25; %s is Java 17. Set JAVA_HOME to a JDK 25.".formatted(java)),
        process.inputReader().lines().toList());
    assertEquals(1, process.waitFor());
  }

  @Test
  void operatorReadsTheSentenceAndNoStackTrace() {
    try (var node = NodeProcess.start(Map.of(), "--port", "70000")) {
      assertEquals(List.of("The port must be between 0 and 65535, not 70000."), node.words());
      assertEquals(1, node.exitCode());
    }
  }

  private static String refusal(Settings settings) {
    return String.valueOf(
        assertThrows(StartException.class, () -> Node.start(settings).close()).getMessage());
  }

  private static Settings settings(int port, Path home) {
    return settings(port, home, DATABASE.settings());
  }

  private static Settings settings(int port, Path home, Settings.Database database) {
    Settings base = Settings.in(home);
    return new Settings(
        base.host(), port, home, base.cache(), Optional.of(database), false, Map.of());
  }
}
