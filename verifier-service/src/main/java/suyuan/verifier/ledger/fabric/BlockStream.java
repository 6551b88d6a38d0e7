package suyuan.verifier.ledger.fabric;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.hyperledger.fabric.client.CloseableIterator;
import org.hyperledger.fabric.protos.common.Block;
import org.jspecify.annotations.Nullable;
import suyuan.verifier.ledger.LedgerUnavailable;

/// Blocks as the peer sends them. A thread of its own takes them from the network, which knows no
/// waiting with a limit; it runs at most a few blocks ahead of the reader.
final class BlockStream implements AutoCloseable {
  private static final int AHEAD = 8;

  private final CloseableIterator<Block> events;
  private final BlockingQueue<Block> arrived = new ArrayBlockingQueue<>(AHEAD);
  private final AtomicReference<@Nullable Throwable> end = new AtomicReference<>();
  private final Thread pump;

  BlockStream(Connection connection, long from) {
    events = connection.network().newBlockEventsRequest().startBlock(from).build().getEvents();
    pump = Thread.ofVirtual().name("blocks").start(this::pump);
  }

  private void pump() {
    try {
      while (events.hasNext()) {
        arrived.put(events.next());
      }
      end.set(new IllegalStateException("The peer ended the stream of blocks"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      end.set(e);
    }
  }

  /// The next blocks; none if none came in time.
  List<Block> take(Duration patience) throws InterruptedException {
    List<Block> blocks = new ArrayList<>();
    Block first = poll(patience);
    if (first != null) {
      blocks.add(first);
      arrived.drainTo(blocks);
    }
    return blocks;
  }

  private @Nullable Block poll(Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      long left = Math.min(deadline - System.nanoTime(), 100_000_000);
      Block block = arrived.poll(left, TimeUnit.NANOSECONDS);
      if (block != null || left <= 0) {
        return block;
      }
      Throwable failure = end.get();
      if (failure != null && arrived.isEmpty()) {
        throw new LedgerUnavailable("The peer sends no blocks.", failure);
      }
    }
  }

  @Override
  public void close() {
    events.close();
    pump.interrupt();
  }
}
