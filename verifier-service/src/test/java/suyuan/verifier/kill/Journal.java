package suyuan.verifier.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What the clients sent, and what the node acknowledged, kept outside of the node: one line each,
/// `sent <lot>`, `kept <lot>` or `job <location> <party's token>`.
final class Journal {

  private final Path file;
  private final Set<String> sent = new HashSet<>();
  private final Set<String> kept = new HashSet<>();
  private final List<Job> open = new ArrayList<>();

  /// A document that was acknowledged and has yet to be recorded.
  record Job(String location, String token, List<String> lots) {}

  Journal(Path file) {
    this.file = file;
  }

  synchronized void sent(List<String> lots) {
    lots.forEach(lot -> write("sent " + lot));
    sent.addAll(lots);
  }

  synchronized void kept(List<String> lots) {
    lots.forEach(lot -> write("kept " + lot));
    kept.addAll(lots);
  }

  synchronized void promised(Job job) {
    write("job " + job.location);
    open.add(job);
  }

  synchronized List<Job> open() {
    return List.copyOf(open);
  }

  synchronized void done(Job job) {
    open.remove(job);
    kept(job.lots);
  }

  synchronized Set<String> sent() {
    return Set.copyOf(sent);
  }

  synchronized Set<String> kept() {
    return Set.copyOf(kept);
  }

  private void write(String line) {
    try {
      Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
