package suyuan.verifier.ledger.embedded;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import suyuan.model.ledger.Block;
import suyuan.verifier.ledger.Replay;

/// Reads on where the last batch ended: what is at hand still, else from the table.
final class ChainReplay implements Replay {
  private static final Duration LOOK = Duration.ofMillis(250);

  /// Runs a query on the table.
  interface Reader {
    <T> T read(Function<ChainTable, T> query);
  }

  private final Reader reader;
  private final NewRecords news;
  private long last;

  ChainReplay(Reader reader, NewRecords news, long afterBlock) {
    this.reader = reader;
    this.news = news;
    this.last = afterBlock;
  }

  @Override
  public List<Block> next(Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      List<Block> batch = batch();
      if (!batch.isEmpty()) {
        last = batch.getLast().number();
        return batch;
      }
      Duration left = Duration.ofNanos(end - System.nanoTime());
      if (left.isNegative() || !rest(left)) {
        return List.of();
      }
    }
  }

  private List<Block> batch() {
    List<Block> fresh = news.after(last);
    return fresh.isEmpty() ? reader.read(chain -> chain.after(last)) : fresh;
  }

  private boolean rest(Duration left) {
    try {
      news.await(last, left.compareTo(LOOK) < 0 ? left : LOOK);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    // Nothing is held between calls.
  }
}
