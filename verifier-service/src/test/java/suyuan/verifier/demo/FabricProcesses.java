package suyuan.verifier.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// CPU time of the network's processes and of this one, and the bytes that the nodes keep on disk.
/// The contracts' compiler is a part of the contracts.
record FabricProcesses(Path data) {

  /// @param cpu seconds by kind of process
  /// @param disk bytes by node
  record Usage(Map<String, Double> cpu, Map<String, Long> disk) {

    Usage since(Usage before) {
      Map<String, Double> seconds = new TreeMap<>();
      cpu.forEach(
          (name, now) -> seconds.put(name, Math.max(0, now - before.cpu.getOrDefault(name, 0.0))));
      Map<String, Long> bytes = new TreeMap<>();
      disk.forEach((name, now) -> bytes.put(name, now - before.disk.getOrDefault(name, 0L)));
      return new Usage(seconds, bytes);
    }

    String line(double seconds, long events) {
      StringBuilder line = new StringBuilder();
      cpu.forEach(
          (name, used) ->
              line.append(
                  String.format(
                      Locale.ROOT,
                      "%s %.0f (%,.0f us)  ",
                      name,
                      100 * used / seconds,
                      1e6 * used / events)));
      double all = disk.values().stream().mapToLong(Long::longValue).sum();
      double peer = disk.getOrDefault("peer-brand", 0L);
      return line.append(
              String.format(
                  Locale.ROOT, " B/event peer %,.0f all %,.0f", peer / events, all / events))
          .toString();
    }
  }

  Usage usage() throws IOException {
    Map<String, Double> cpu = new TreeMap<>();
    cpu.put("client", seconds(ProcessHandle.current()));
    try (Stream<Path> pids = Files.list(data.resolve("run"))) {
      for (Path file : pids.filter(path -> path.toString().endsWith(".pid")).toList()) {
        Optional<ProcessHandle> process =
            ProcessHandle.of(Long.parseLong(Files.readString(file).strip()));
        String kind = kind(file.getFileName().toString());
        process.ifPresent(handle -> cpu.merge(kind, seconds(handle), Double::sum));
        if (kind.equals("contracts") && process.isPresent()) {
          cpu.merge("of it compiler", CompilerThreads.seconds(process.get().pid()), Double::sum);
        }
      }
    }
    Map<String, Long> disk = new TreeMap<>();
    try (Stream<Path> nodes = Files.list(data)) {
      for (Path node : nodes.filter(FabricProcesses::isNode).toList()) {
        disk.put(node.getFileName().toString(), size(node));
      }
    }
    return new Usage(cpu, disk);
  }

  private static boolean isNode(Path path) {
    String name = path.getFileName().toString();
    return name.startsWith("peer-") || name.startsWith("orderer-");
  }

  private static String kind(String pidFile) {
    return switch (pidFile.substring(0, pidFile.indexOf('-'))) {
      case "peer" -> "peers";
      case "orderer" -> "orderers";
      case "chaincode" -> "contracts";
      default -> "stock";
    };
  }

  private static double seconds(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
  }

  /// LevelDB deletes files while it is looked at.
  private static long size(Path folder) throws IOException {
    long sum = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        sum += Files.isRegularFile(file) ? bytes(file) : 0;
      }
    } catch (java.io.UncheckedIOException e) {
      return size(folder);
    }
    return sum;
  }

  private static long bytes(Path file) throws IOException {
    try {
      return Files.size(file);
    } catch (NoSuchFileException e) {
      return 0;
    }
  }
}
