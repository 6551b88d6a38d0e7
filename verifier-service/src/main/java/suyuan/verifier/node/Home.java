package suyuan.verifier.node;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The node's folder, held for this process alone. The lock goes with the process, however it ends.
final class Home implements AutoCloseable {

  /// What a fresh database and its write-ahead log take, with some room.
  static final long NEEDED_BYTES = 300L << 20;

  private final FileChannel channel;

  private Home(FileChannel channel) {
    this.channel = channel;
  }

  static Home lock(Path folder, long neededBytes) {
    try {
      create(folder);
      long usable = Files.getFileStore(folder).getUsableSpace();
      if (usable < neededBytes) {
        throw new StartException(
            "Only %d MB are free on the disk of %s; the node needs %d MB."
                .formatted(usable >> 20, folder, neededBytes >> 20));
      }
      return locked(folder);
    } catch (AccessDeniedException e) {
      throw new StartException("No permission to write to " + folder + ".", e);
    } catch (IOException e) {
      throw new StartException("The folder " + folder + " can't be used: " + reason(e) + ".", e);
    }
  }

  private static void create(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    if (!Files.isDirectory(folder)) {
      throw new IOException("it is not a folder");
    }
  }

  private static Home locked(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    if (tryLock(channel).isEmpty()) {
      String holder = Files.readString(folder.resolve("lock")).strip();
      channel.close();
      throw new StartException(
          "Another node already runs on " + folder + " (process " + holder + ").");
    }
    byte[] pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
    channel.truncate(0).write(ByteBuffer.wrap(pid), 0);
    return new Home(channel);
  }

  private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(lockOrNull(channel));
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    }
  }

  private static @Nullable FileLock lockOrNull(FileChannel channel) throws IOException {
    return channel.tryLock();
  }

  private static String reason(IOException e) {
    return String.valueOf(e.getMessage()).replace("java.nio.file.", "");
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
