package suyuan.verifier.http;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// Whether the disk of the node's own PostgreSQL has room for more. PostgreSQL ends itself when it
/// can't write its log, and takes the reports with it; so the node stops writing before.
@Singleton
public final class Room {
  public static final String SENTENCE =
      "The disk of this node is nearly full: it writes nothing now and goes on answering reports.";

  private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(500);

  private final Path folder;
  private final long reserve;
  private volatile Seen last = new Seen(System.nanoTime() - LOOK_AGAIN, true);

  private record Seen(long at, boolean enough) {}

  /// @param folder empty where PostgreSQL is not the node's own
  /// @param megabytes kept free for what is under way
  Room(
      @Value("${suyuan.room.folder:}") String folder,
      @Value("${suyuan.room.megabytes:96}") long megabytes) {
    this.folder = Path.of(folder);
    this.reserve = folder.isEmpty() ? 0 : megabytes << 20;
  }

  public boolean enough() {
    Seen seen = last;
    if (System.nanoTime() - seen.at >= LOOK_AGAIN) {
      seen = new Seen(System.nanoTime(), reserve == 0 || usable() >= reserve);
      last = seen;
    }
    return seen.enough;
  }

  private long usable() {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
