package suyuan.verifier.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What nodes acknowledged, kept outside of them: a line for each statement with its receipt.
final class AckJournal {
  private final Path file;
  private final List<Ack> acks = new ArrayList<>();

  /// @param at of the clock that counts nanoseconds
  record Ack(Organisation member, String party, String statement, String transaction, long at) {}

  AckJournal(Path file) throws IOException {
    this.file = file;
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, "");
  }

  synchronized void acknowledged(Ack ack) {
    acks.add(ack);
    try {
      Files.writeString(file, ack + "\n", StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized List<Ack> all() {
    return List.copyOf(acks);
  }

  /// The longest time without an acknowledgement at this member's node.
  synchronized Duration stall(Organisation member, long from, long to) {
    long longest = 0;
    long last = from;
    for (Ack ack : acks) {
      if (ack.member() == member && ack.at() > from) {
        longest = Math.max(longest, ack.at() - last);
        last = ack.at();
      }
    }
    return Duration.ofNanos(Math.max(longest, to - last));
  }
}
