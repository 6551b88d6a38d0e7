package suyuan.verifier.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.tukaani.xz.XZInputStream;

/// The unpacked programs of PostgreSQL, one copy per user and version.
record Binaries(Path folder) {

  /// The folder that holds them, unpacked if this is the first use.
  static Binaries unpacked(Path cache) {
    URL archive = archive();
    try {
      Path folder = cache.resolve("postgresql-" + archive.openConnection().getContentLengthLong());
      if (!Files.exists(folder)) {
        unpack(archive, folder);
      }
      return new Binaries(folder);
    } catch (IOException e) {
      throw new PostgresException(
          "PostgreSQL can't be unpacked to " + cache + ": " + Reason.of(e) + ".", e);
    }
  }

  String program(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }

  /// Unpacked beside its place and moved there whole: another start never sees half of it.
  private static void unpack(URL archive, Path folder) throws IOException {
    Path cache = Files.createDirectories(folder.getParent());
    Path staging = Files.createTempDirectory(cache, "unpacking-");
    try (var in = new XZInputStream(new BufferedInputStream(archive.openStream(), 1 << 16))) {
      Tar.unpack(in, staging);
    }
    try {
      Files.move(staging, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Folders.delete(staging);
      if (!Files.exists(folder)) {
        throw e;
      }
    }
  }

  private static URL archive() {
    String name = "/postgres-" + system() + "-" + machine() + ".txz";
    URL archive = Binaries.class.getResource(name);
    if (archive == null) {
      throw new PostgresException(
          "This distribution brings no PostgreSQL for %s on %s; give the node one with --jdbc-url."
              .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
    }
    return archive;
  }

  private static String system() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return name.startsWith("mac") ? "darwin" : name.split(" ")[0];
  }

  private static String machine() {
    return System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
  }
}
