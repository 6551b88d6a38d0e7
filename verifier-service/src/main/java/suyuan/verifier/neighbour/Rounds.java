package suyuan.verifier.neighbour;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Goes round a node's neighbours again and again, in a thread of its own. A round that fails is
/// told and the next one begins as ever.
public final class Rounds {
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

  private final Path home;
  private final Duration every;
  private final Round round;
  private final Thread thread;

  /// What is done in one round.
  @FunctionalInterface
  public interface Round {
    /// @param neighbours those named in the node's folder by now
    void go(List<Neighbour> neighbours) throws InterruptedException;
  }

  /// @param name of the thread, and in the log
  /// @param every how long to rest after each round
  public Rounds(String name, Path home, Duration every, Round round) {
    this.home = home;
    this.every = every;
    this.round = round;
    this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  public void stop() {
    thread.interrupt();
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        once();
        Thread.sleep(every);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void once() throws InterruptedException {
    try {
      round.go(Neighbour.of(home));
    } catch (RuntimeException e) {
      LOG.warn("{}: the neighbours can't be asked now: {}", thread.getName(), e.getMessage());
    }
  }
}
