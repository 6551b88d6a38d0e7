package suyuan.verifier.node;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A node in a process of its own, as an operator starts it.
public final class NodeProcess implements AutoCloseable {

  private final Process process;
  private final BufferedReader said;

  private NodeProcess(Process process) {
    this.process = process;
    this.said = process.inputReader(StandardCharsets.UTF_8);
  }

  public static NodeProcess start(Map<String, String> environment, String... arguments) {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "suyuan.verifier.node.Main"));
    command.addAll(List.of(arguments));
    try {
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().putAll(environment);
      return new NodeProcess(builder.start());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  public static NodeProcess on(Path home) {
    return start(Map.of(), "--port", "0", "--home", home.toString());
  }

  /// Waits until the node says where it answers. What it says later is passed on to standard error.
  public URI address() throws IOException {
    var lines = new ArrayList<String>();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith("Suyuan is ready: ")) {
        Thread.ofVirtual().start(() -> said.lines().forEach(System.err::println));
        return URI.create(line.substring("Suyuan is ready: ".length()));
      }
      lines.add(line);
    }
    throw new AssertionError("the node didn't start: " + lines);
  }

  /// Everything it says until it ends.
  public List<String> words() {
    return said.lines().toList();
  }

  public int exitCode() {
    return process.onExit().join().exitValue();
  }

  /// SIGKILL: nothing of the node runs afterwards.
  public void kill() {
    process.destroyForcibly();
    exitCode();
  }

  @Override
  public void close() {
    process.destroy();
    exitCode();
  }
}
