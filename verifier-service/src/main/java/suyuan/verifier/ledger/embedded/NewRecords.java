package suyuan.verifier.ledger.embedded;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Wakes replays when this node commits; what other nodes commit is found by looking now and then.
final class NewRecords {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private long newest = -1;

  void announce(long block) {
    lock.lock();
    try {
      if (block > newest) {
        newest = block;
        arrived.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /// Waits until a record after this block is announced, or the time is up.
  void await(long after, Duration patience) throws InterruptedException {
    lock.lock();
    try {
      long left = patience.toNanos();
      while (newest <= after && left > 0) {
        left = arrived.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }
}
