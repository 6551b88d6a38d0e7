package suyuan.verifier.ledger.fabric;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suyuan.model.ledger.Block;
import suyuan.verifier.ledger.LedgerUnavailable;
import suyuan.verifier.ledger.Replay;

/// Reads the channel from a block on, and begins again where it stopped when the peer was lost.
final class FabricReplay implements Replay {
  private final Connection connection;
  private final BlockReader reader;
  private long after;
  private @Nullable BlockStream stream;

  FabricReplay(Connection connection, BlockReader reader, long after) {
    this.connection = connection;
    this.reader = reader;
    this.after = after;
  }

  @Override
  public List<Block> next(Duration patience) {
    try {
      List<Block> blocks = open().take(patience).stream().map(reader::read).toList();
      if (!blocks.isEmpty()) {
        after = blocks.getLast().number();
      }
      return blocks;
    } catch (LedgerUnavailable e) {
      close();
      throw e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  private BlockStream open() {
    BlockStream open = stream;
    if (open == null) {
      open = new BlockStream(connection, after + 1);
      stream = open;
    }
    return open;
  }

  @Override
  public void close() {
    BlockStream open = stream;
    if (open != null) {
      open.close();
      stream = null;
    }
  }
}
