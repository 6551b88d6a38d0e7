package suyuan.verifier.ledger.fabric;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.hyperledger.fabric.protos.common.Block;
import org.jspecify.annotations.Nullable;
import suyuan.verifier.ledger.LedgerUnavailable;
import suyuan.verifier.ledger.Replay;

/// Reads the channel from a block on. When a peer is lost it goes on with the next one where it
/// stopped, and comes back to the preferred one in time.
final class FabricReplay implements Replay {
  private static final Duration AWAY = Duration.ofSeconds(30);

  private final Connections connections;
  private final Function<Block, suyuan.model.ledger.Block> reader;
  private long after;
  private @Nullable Open open;

  /// The stream of blocks that is read now, and since when.
  private record Open(Line line, BlockStream stream, long since) {}

  FabricReplay(
      Connections connections, Function<Block, suyuan.model.ledger.Block> reader, long after) {
    this.connections = connections;
    this.reader = reader;
    this.after = after;
  }

  @Override
  public List<suyuan.model.ledger.Block> next(Duration patience) {
    try {
      List<suyuan.model.ledger.Block> blocks = take(patience).stream().map(reader).toList();
      if (!blocks.isEmpty()) {
        after = blocks.getLast().number();
      }
      return blocks;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  private List<Block> take(Duration patience) throws InterruptedException {
    while (true) {
      Open now = open();
      try {
        List<Block> blocks = now.stream().take(patience);
        if (!blocks.isEmpty()) {
          now.line().works();
        }
        return blocks;
      } catch (LedgerUnavailable e) {
        close();
        now.line().rest(String.valueOf(e.getCause()));
        if (connections.order().getFirst().rests()) {
          throw e;
        }
      }
    }
  }

  private Open open() {
    Open now = open;
    if (now != null && isAwayTooLong(now)) {
      close();
      now = null;
    }
    if (now == null) {
      Line line = connections.order().getFirst();
      now = new Open(line, new BlockStream(line.connection(), after + 1), System.nanoTime());
      open = now;
    }
    return now;
  }

  private boolean isAwayTooLong(Open now) {
    return !connections.isPreferred(now.line()) && System.nanoTime() - now.since() > AWAY.toNanos();
  }

  @Override
  public void close() {
    Open now = open;
    if (now != null) {
      now.stream().close();
      open = null;
    }
  }
}
