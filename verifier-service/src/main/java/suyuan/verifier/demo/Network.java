package suyuan.verifier.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The Fabric network below the demo, by the script that everyone uses.
record Network(Path script, Path data) implements AutoCloseable {

  void start() {
    run("start");
  }

  /// Deletes its data.
  void reset() {
    run("reset");
  }

  /// Writes what a member's node needs to connect.
  Path settings(Organisation member, Path file) {
    try {
      Files.writeString(file, run("settings", member.word()));
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file + " can't be written", e);
    }
  }

  /// What it prints; what it says to people goes to standard error.
  private String run(String... words) {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("SUYUAN_FABRIC_DATA", data.toString());
    try {
      Process process = builder.start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new DemoException("The network can't be used; see above and " + data + "/logs.");
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException("The script " + script + " can't be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemoException("Interrupted.");
    }
  }

  @Override
  public void close() {
    run("stop");
  }
}
