package suyuan.verifier.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The folder that keeps the demo's data.
final class HomeFolder {
  private HomeFolder() {}

  static void create(Path home) {
    try {
      Files.createDirectories(
          home, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + home + " can't be made", e);
    }
  }

  /// Removes the folder, if it is one of the demo's and no node uses it.
  static void clear(Path home) {
    if (!Files.exists(home)) {
      return;
    }
    if (!Files.exists(home.resolve(Bookmark.FILE))) {
      throw new DemoException(home + " holds no demo, so it is left as it is. Remove it yourself.");
    }
    try (FileChannel channel =
            FileChannel.open(
                home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock == null) {
        throw new DemoException("A node runs on " + home + ". Stop it first.");
      }
      remove(home);
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + home + " can't be removed", e);
    }
  }

  /// Removes a folder with all that is in it.
  static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    }
  }
}
