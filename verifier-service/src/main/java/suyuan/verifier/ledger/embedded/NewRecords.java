package suyuan.verifier.ledger.embedded;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import suyuan.model.epcis.Event;
import suyuan.model.ledger.Block;
import suyuan.model.ledger.Committed;

/// What this node committed just now: wakes replays, and spares them the table as far as there is
/// room. What other nodes commit is found by looking now and then.
final class NewRecords {
  /// Canonical bytes of the events kept; in memory they take some ten times as much.
  private static final long ROOM = 2 << 20;

  private static final int BATCH = 16;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private final NavigableMap<Long, Committed> kept = new TreeMap<>();
  private long bytes;
  private long newest = -1;

  /// Called after the commit. Where there is no room the table has to do: what stands longest is
  /// what a replay reads next.
  void announce(Committed record) {
    lock.lock();
    try {
      if (bytes + size(record) <= ROOM) {
        kept.put(record.position().block(), record);
        bytes += size(record);
      }
      newest = Math.max(newest, record.position().block());
      arrived.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// The blocks that follow this one without a gap, as far as they are kept. The ones up to it are
  /// let go.
  List<Block> after(long block) {
    lock.lock();
    try {
      while (!kept.isEmpty() && kept.firstKey() <= block) {
        bytes -= size(kept.pollFirstEntry().getValue());
      }
      List<Block> blocks = new ArrayList<>();
      for (long next = block + 1; kept.containsKey(next) && blocks.size() < BATCH; next++) {
        blocks.add(new Block(next, List.of(kept.get(next))));
      }
      return blocks;
    } finally {
      lock.unlock();
    }
  }

  private static long size(Committed record) {
    return switch (record) {
      case Committed.CommittedStatement made ->
          made.statement().events().stream().map(Event::bytes).mapToLong(b -> b.size()).sum();
      case Committed.CommittedRegistration made -> made.registration().bytes().size();
    };
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
