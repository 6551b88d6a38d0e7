package suyuan.verifier.ledger.fabric;

import java.time.Duration;
import suyuan.model.ledger.Block;
import suyuan.model.ledger.Committed;
import suyuan.model.ledger.Committed.CommittedRegistration;
import suyuan.model.registry.Registry;
import suyuan.verifier.ledger.LedgerUnavailable;
import suyuan.verifier.ledger.Replay;

/// The registry, folded from the channel's registrations by a thread that follows the channel. It
/// may lag behind by moments, but never behind what this node itself has seen committed.
final class RegistryFold implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Chain chain;
  private final Replay replay;
  private final AuditedRegistry registry = new AuditedRegistry();
  private final Thread thread;
  private Registry view = registry.snapshot();
  private boolean changed;
  private long last = -1;
  private long wanted = Long.MAX_VALUE;

  RegistryFold(Chain chain, Replay replay) {
    this.chain = chain;
    this.replay = replay;
    this.thread = Thread.ofVirtual().name("registry").start(this::follow);
  }

  /// The registry as of the newest block that this node knows of.
  ///
  /// @throws LedgerUnavailable if the channel couldn't be read so far
  synchronized Registry current() {
    try {
      long end = System.nanoTime() + PATIENCE.toNanos();
      for (long left = 1; last < wanted; left = (end - System.nanoTime()) / 1_000_000) {
        if (left <= 0) {
          throw behind();
        }
        wait(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw behind();
    }
    if (changed) {
      view = registry.snapshot();
      changed = false;
    }
    return view;
  }

  private LedgerUnavailable behind() {
    return new LedgerUnavailable(
        "The channel's peers send no blocks.", new IllegalStateException("after " + last));
  }

  /// A record of this node stands in this block.
  synchronized void seen(long block) {
    if (wanted != Long.MAX_VALUE) {
      wanted = Math.max(wanted, block);
    }
  }

  private void follow() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        begin();
        replay.next(PATIENCE).forEach(this::take);
      } catch (LedgerUnavailable e) {
        rest();
      }
    }
  }

  /// At a start there is a whole channel to read; after that each block by itself.
  private void begin() {
    boolean atStart;
    synchronized (this) {
      atStart = wanted == Long.MAX_VALUE;
    }
    if (atStart) {
      long head = chain.height() - 1;
      synchronized (this) {
        wanted = head;
      }
    }
  }

  private synchronized void take(Block block) {
    for (Committed record : block.records()) {
      if (record instanceof CommittedRegistration registration) {
        registry.take(registration);
        changed = true;
      }
    }
    last = block.number();
    notifyAll();
  }

  private static void rest() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    replay.close();
  }
}
