package suyuan.verifier.ledger.embedded;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import suyuan.model.ledger.Position;

/// Wakes replays when this node commits; what other nodes commit is found by looking now and then.
final class NewRecords {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private Position newest = Position.START;

  void announce(Position position) {
    lock.lock();
    try {
      if (position.isAfter(newest)) {
        newest = position;
        arrived.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /// Waits until a record after this position is announced, or the time is up.
  void await(Position after, Duration patience) throws InterruptedException {
    lock.lock();
    try {
      if (!newest.isAfter(after)) {
        boolean _ = arrived.await(patience.toMillis(), TimeUnit.MILLISECONDS);
      }
    } finally {
      lock.unlock();
    }
  }
}
