package suyuan.verifier.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A PostgreSQL that outlived its node on the same data. The caller holds the lock of the folder,
/// so nobody else wants it: it is asked to stop, and the start waits until it is gone.
record Leftover(Path data) {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  void clear() {
    stop();
    forgetReusedPid();
  }

  private void stop() {
    for (String signal : List.of("-INT", "-QUIT", "-KILL")) {
      Optional<ProcessHandle> postmaster = recorded().filter(this::isOurs);
      if (postmaster.isEmpty()) {
        return;
      }
      Signals.send(signal, postmaster.get().pid());
      if (isGone(postmaster.get(), PATIENCE)) {
        return;
      }
    }
  }

  private boolean isGone(ProcessHandle process, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (process.isAlive() && isOurs(process)) {
      if (System.nanoTime() > end) {
        return false;
      }
      Signals.pause();
    }
    return true;
  }

  /// PostgreSQL doesn't start while the process id it wrote down lives, even if by now it is
  /// another program's or a zombie's. Only when no process at all works in the data may the note
  /// go.
  private void forgetReusedPid() {
    if (recorded().isEmpty()) {
      return;
    }
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (ProcessHandle.allProcesses().anyMatch(this::isOurs)) {
      if (System.nanoTime() > end) {
        throw new PostgresException("Processes of an earlier PostgreSQL still use " + data + ".");
      }
      Signals.pause();
    }
    try {
      Files.deleteIfExists(data.resolve("postmaster.pid"));
    } catch (IOException e) {
      throw new PostgresException("No permission to change " + data + ".", e);
    }
  }

  private Optional<ProcessHandle> recorded() {
    try {
      List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
      return lines.isEmpty()
          ? Optional.empty()
          : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /// PostgreSQL's processes have the data folder as their working directory.
  private boolean isOurs(ProcessHandle process) {
    Path workingDirectory = Path.of("/proc", Long.toString(process.pid()), "cwd");
    try {
      return Files.isSameFile(workingDirectory, data);
    } catch (IOException e) {
      return onlyByName(process);
    }
  }

  /// Where there is no /proc: by the program and the folder it was given.
  private boolean onlyByName(ProcessHandle process) {
    return !Files.exists(Path.of("/proc/self"))
        && process.info().commandLine().orElse("").contains(data.toString());
  }
}
