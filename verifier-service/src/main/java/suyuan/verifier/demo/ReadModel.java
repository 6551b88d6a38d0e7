package suyuan.verifier.demo;

import java.time.Duration;
import java.util.Optional;
import suyuan.model.gs1.Item;
import suyuan.verifier.demo.story.Batch;

/// The node's reports follow its ledger by moments: serial lists come last.
record ReadModel(NodeClient node) {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /// Waits until the node can tell that nobody gave out this serial. Goes on without if that takes
  /// too long: the reports then say what they couldn't check.
  void await(Item unknown, Batch batch) {
    String path = batch.lot().digitalLink("") + "/21/" + unknown.serial();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!state(path).equals(Optional.of("unknown")) && System.nanoTime() < end) {
      rest();
    }
  }

  private Optional<String> state(String path) {
    return node.get(path, "").object("verdict").flatMap(verdict -> verdict.string("state"));
  }

  private static void rest() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemoException("Interrupted.");
    }
  }
}
