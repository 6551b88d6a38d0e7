package suyuan.verifier.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// CPU time that the compilers of a JVM have taken, where the system tells it by thread (Linux). A
/// server that still compiles is no measure of one that has run for a day.
final class CompilerThreads {
  private static final double TICKS_PER_SECOND = 100;
  private static final int USER_TIME = 11;
  private static final int SYSTEM_TIME = 12;

  private CompilerThreads() {}

  /// Seconds; zero where it can't be told.
  static double seconds(long pid) {
    double sum = 0;
    try (Stream<Path> threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
      for (Path thread : threads.toList()) {
        sum += isCompiler(thread) ? ticks(thread) / TICKS_PER_SECOND : 0;
      }
    } catch (IOException e) {
      return sum;
    }
    return sum;
  }

  private static boolean isCompiler(Path thread) throws IOException {
    return Files.readString(thread.resolve("comm")).matches("C[12] Compiler.*\\s*");
  }

  /// Of proc(5)'s `stat`, counted behind the name in brackets.
  private static double ticks(Path thread) throws IOException {
    String stat = Files.readString(thread.resolve("stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME]);
  }
}
