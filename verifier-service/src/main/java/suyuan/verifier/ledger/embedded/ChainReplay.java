package suyuan.verifier.ledger.embedded;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import suyuan.model.ledger.Committed;
import suyuan.model.ledger.Position;
import suyuan.verifier.ledger.Replay;

/// Reads the table in batches, from where the last batch ended.
final class ChainReplay implements Replay {
  private static final Duration LOOK = Duration.ofMillis(250);

  /// Runs a query on the table.
  interface Reader {
    <T> T read(Function<ChainTable, T> query);
  }

  private final Reader reader;
  private final NewRecords news;
  private Position last;

  ChainReplay(Reader reader, NewRecords news, Position after) {
    this.reader = reader;
    this.news = news;
    this.last = after;
  }

  @Override
  public List<Committed> next(Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      List<Committed> batch = reader.read(chain -> chain.after(last.block()));
      if (!batch.isEmpty()) {
        last = batch.getLast().position();
        return batch;
      }
      Duration left = Duration.ofNanos(end - System.nanoTime());
      if (left.isNegative() || !rest(left)) {
        return List.of();
      }
    }
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
