package suyuan.verifier.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import suyuan.model.ledger.Block;
import suyuan.model.ledger.Committed.CommittedStatement;
import suyuan.verifier.demo.story.StoryLedger;
import suyuan.verifier.ledger.fabric.FabricLedger;
import suyuan.verifier.ledger.fabric.MemberFile;
import suyuan.verifier.node.MoveRound;

/// Records per second that `--move-to` brings to a channel: the demo's story, one record after the
/// other and side by side, in turns, each time under other ids. The registry, which goes one by one
/// either way, is there before. `scripts/fabric-bench MoveBench` starts it.
public final class MoveBench {
  private static final int ROUNDS = Integer.parseInt(FabricBench.setting("BENCH_ROUNDS", "1"));

  private MoveBench() {}

  public static void main(String[] arguments) throws Exception {
    Path data = Path.of(FabricBench.setting("SUYUAN_FABRIC_DATA", "network-config/data"));
    MemberFile member = MemberFile.read(data.resolve("brand.properties"));
    try (FabricLedger ledger = FabricLedger.open(member.channel(), List.of(member.member()))) {
      new MoveRound(ledger, 1).move(registry(story("r")));
      for (int round = 1; round <= ROUNDS; round++) {
        measure(ledger, 1, round);
        measure(ledger, ledger.sideBySide(), round);
      }
    }
    System.exit(0);
  }

  private static void measure(FabricLedger ledger, int sideBySide, int round) throws Exception {
    List<Block> story = story("w" + sideBySide + "r" + round + "-");
    int statements = story.size() - registry(story).size();
    Duration took = new MoveRound(ledger, sideBySide).move(story);
    System.out.printf(
        "%d at once, round %d: %d statements in %.1f s, %.1f/s%n",
        sideBySide, round, statements, took.toMillis() / 1e3, statements * 1e3 / took.toMillis());
  }

  private static List<Block> story(String prefix) {
    return StoryLedger.blocks("BrandMSP", prefix);
  }

  private static List<Block> registry(List<Block> story) {
    return story.stream()
        .filter(block -> !(block.records().getFirst() instanceof CommittedStatement))
        .toList();
  }
}
