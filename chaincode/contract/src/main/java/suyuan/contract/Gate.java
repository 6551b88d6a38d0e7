package suyuan.contract;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// Lets transactions in until it closes; closing waits for those inside.
final class Gate {
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private volatile boolean closing;

  /// Whether a transaction may begin; if so it must [#leave()].
  boolean enter() {
    return !closing && lock.readLock().tryLock();
  }

  void leave() {
    lock.readLock().unlock();
  }

  boolean isClosing() {
    return closing;
  }

  /// Lets nobody in any more. Returns whether all were out in time.
  boolean close(Duration patience) throws InterruptedException {
    closing = true;
    return lock.writeLock().tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
  }
}
