package suyuan.verifier.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/// A file system in memory that is soon full. Only root can mount one; elsewhere the test is
/// skipped with a line.
final class SmallDisk implements AutoCloseable {
  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  static SmallDisk at(Path folder, int megabytes) throws IOException {
    Files.createDirectories(folder);
    boolean mounted =
        run("mount", "-t", "tmpfs", "-o", "mode=0711,size=" + megabytes + "m", "suyuan", folder);
    if (!mounted) {
      System.out.println("No full disk is tried: only root can mount a small one.");
    }
    Assumptions.assumeTrue(mounted);
    return new SmallDisk(folder);
  }

  Path folder() {
    return folder;
  }

  void grow(int megabytes) {
    if (!run("mount", "-o", "remount,size=" + megabytes + "m", folder)) {
      throw new AssertionError("The disk didn't grow");
    }
  }

  /// Takes all room but this much, as another program on the same disk would.
  Path fill(long left) throws IOException {
    Path filler = folder.resolve("filler");
    byte[] chunk = new byte[1 << 16];
    try (var out = Files.newOutputStream(filler)) {
      while (Files.getFileStore(folder).getUsableSpace() > left + chunk.length) {
        out.write(chunk);
      }
    }
    return filler;
  }

  private static boolean run(Object... words) {
    List<String> command = new ArrayList<>();
    for (Object word : words) {
      command.add(word.toString());
    }
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    run("umount", "-l", folder);
  }
}
