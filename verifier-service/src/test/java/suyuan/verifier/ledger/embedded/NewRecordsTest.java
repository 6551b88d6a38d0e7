package suyuan.verifier.ledger.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import suyuan.model.ledger.Block;
import suyuan.model.ledger.Committed;
import suyuan.model.ledger.Committed.CommittedStatement;
import suyuan.model.ledger.Position;
import suyuan.verifier.ledger.Cast;

class NewRecordsTest {
  private static final Cast CAST = new Cast();

  private final NewRecords news = new NewRecords();

  @Test
  void whatFollowsWithoutAGapIsAtHand() {
    announce(5, 6, 8);
    assertEquals(List.of(5L, 6L), after(4));
    assertEquals(List.of(), after(6), "7 is another node's: the table has it");
    assertEquals(List.of(8L), after(7));
  }

  @Test
  void whoeverCommitsLaterMayBeHeardFirst() {
    announce(6, 5);
    assertEquals(List.of(5L, 6L), after(4));
  }

  @Test
  void whatWasReadIsLetGo() {
    announce(1, 2);
    assertEquals(List.of(2L), after(1));
    assertEquals(List.of(), after(0), "1 is gone: the table has it");
  }

  @Test
  void beyondItsRoomTheOldestStay() {
    for (long block = 0; block < 40; block++) {
      news.announce(statement(block, 1_000));
    }
    List<Long> kept = new ArrayList<>();
    for (List<Long> next = after(-1); !next.isEmpty(); next = after(kept.getLast())) {
      kept.addAll(next);
    }
    assertEquals(LongStream.range(0, kept.size()).boxed().toList(), kept);
    assertTrue(kept.size() > 5 && kept.size() < 40, kept.size() + " blocks");
    announce(40);
    assertEquals(List.of(40L), after(39), "there is room again");
  }

  private void announce(long... blocks) {
    for (long block : blocks) {
      news.announce(statement(block, 1));
    }
  }

  private static Committed statement(long block, int events) {
    return new CommittedStatement(
        new Position(block, 0),
        Instant.EPOCH,
        Long.toString(block),
        Cast.BRAND_MEMBER,
        CAST.brand.says("s" + block, Cast.stored(events)));
  }

  private List<Long> after(long block) {
    return news.after(block).stream().map(Block::number).toList();
  }
}
