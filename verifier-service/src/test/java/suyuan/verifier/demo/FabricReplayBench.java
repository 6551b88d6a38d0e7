package suyuan.verifier.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import suyuan.model.history.History;
import suyuan.model.history.InMemoryBook;
import suyuan.model.ledger.Block;
import suyuan.model.ledger.Committed;
import suyuan.model.ledger.Committed.CommittedStatement;
import suyuan.verifier.ledger.Replay;
import suyuan.verifier.ledger.fabric.FabricLedger;
import suyuan.verifier.ledger.fabric.MemberFile;

/// Events per second from a channel's first block on: read and checked for soundness alone, then
/// with the history folded in memory. For a channel that [FabricBench] has filled.
public final class FabricReplayBench {
  private FabricReplayBench() {}

  public static void main(String[] arguments) throws Exception {
    Path data = Path.of(FabricBench.setting("SUYUAN_FABRIC_DATA", "network-config/data"));
    MemberFile member = MemberFile.read(data.resolve("brand.properties"));
    try (FabricLedger ledger = FabricLedger.open(member.channel(), List.of(member.member()))) {
      for (int round = 1; round <= 2; round++) {
        System.out.printf("replay, round %d: %,.0f events/s%n", round, replay(ledger, null));
      }
      System.out.printf(
          "replay and history in memory: %,.0f events/s%n",
          replay(ledger, History.begin(new InMemoryBook())));
    }
    System.exit(0);
  }

  private static double replay(
      FabricLedger ledger, @org.jspecify.annotations.Nullable History history) {
    long head = ledger.head();
    long events = 0;
    long last = -1;
    long start = System.nanoTime();
    try (Replay replay = ledger.replay(-1)) {
      while (last < head) {
        for (Block block : replay.next(Duration.ofSeconds(5))) {
          for (Committed record : block.records()) {
            if (record instanceof CommittedStatement made) {
              events += made.statement().header().count();
            }
            if (history != null) {
              history.take(record);
            }
          }
          if (history != null) {
            history.endBlock(block.number());
          }
          last = block.number();
        }
      }
    }
    return events / ((System.nanoTime() - start) / 1e9);
  }
}
