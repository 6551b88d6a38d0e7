package suyuan.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A part of the machine that some tests need and a build can do without.
public enum Part {
  /// Fabric's `peer` and `orderer`, on the PATH or in `$FABRIC_HOME/bin`.
  FABRIC("Fabric's peer and orderer (PATH or FABRIC_HOME)"),
  /// A Docker daemon that answers.
  DOCKER("a Docker daemon"),
  /// Chromium, to look at pages with.
  CHROMIUM("Chromium");

  final String plainName;

  Part(String plainName) {
    this.plainName = plainName;
  }

  boolean isThere() {
    return switch (this) {
      case FABRIC -> found("peer") && found("orderer");
      case DOCKER -> found("docker") && succeeds("docker", "version");
      case CHROMIUM -> found("chromium");
    };
  }

  /// Whether the build was told, by `-Drequire=a,b`, that this part must be there.
  boolean isRequired() {
    return required().contains(name().toLowerCase(Locale.ROOT));
  }

  private static Set<String> required() {
    return Arrays.stream(System.getProperty("require", "").split(","))
        .map(word -> word.strip().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private static boolean found(String command) {
    return folders().anyMatch(folder -> Files.isExecutable(folder.resolve(command)));
  }

  private static Stream<Path> folders() {
    Stream<Path> path =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(Path::of);
    Stream<Path> fabric =
        Stream.ofNullable(System.getenv("FABRIC_HOME")).map(home -> Path.of(home, "bin"));
    return Stream.concat(path, fabric);
  }

  private static boolean succeeds(String... command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
