package suyuan.verifier.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import suyuan.model.Bytes;
import suyuan.model.history.History;
import suyuan.model.history.InMemoryBook;
import suyuan.model.ledger.Block;
import suyuan.model.ledger.Committed.CommittedStatement;
import suyuan.model.ledger.Position;
import suyuan.model.ledger.Submitter;
import suyuan.model.ledger.Unsound;
import suyuan.model.statement.SignedStatement;
import suyuan.verifier.blob.Blobs;
import suyuan.verifier.demo.story.StoryLedger;
import suyuan.verifier.node.FreshDatabase;

/// What stands on the ledger though admission refuses it: an alarm each, and nothing is believed.
@Tag("integration")
final class AlarmIT {
  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  private static final List<Block> SOUND = StoryLedger.blocks();
  private static final Unsound MADE_UP = new Unsound(at(0), "t", "it writes over a record");

  private static Alarms alarms;
  private static Progress progress;

  @BeforeAll
  static void project() {
    CommittedStatement last = (CommittedStatement) SOUND.getLast().records().getFirst();
    SignedStatement said = last.statement();
    SignedStatement swapped =
        SignedStatement.of(said.headerBytes(), Bytes.of(new byte[64]), said.events().reversed());
    ListLedger ledger = new ListLedger(8);
    List<Block> blocks = new ArrayList<>(SOUND.subList(0, SOUND.size() - 1));
    blocks.add(new Block(at(0).block(), List.of(), List.of(MADE_UP)));
    blocks.add(block(1, new Submitter("OtherMSP"), said));
    blocks.add(block(2, last.submitter(), swapped));
    blocks.add(block(3, last.submitter(), said));
    blocks.add(block(4, last.submitter(), said));
    ledger.grow(blocks);
    alarms = new Alarms(DATABASE.jdbi());
    Blobs blobs = new Blobs(DATABASE.jdbi());
    try (Projection projection = new Projection(DATABASE.dataSource(), ledger, blobs)) {
      projection.start();
      assertTrue(projection.awaitCaughtUp(ledger.head(), Duration.ofMinutes(2)));
      progress = projection.progress();
    }
  }

  private static Position at(int offset) {
    return new Position(SOUND.getLast().number() + offset, 0);
  }

  private static Block block(int offset, Submitter by, SignedStatement statement) {
    CommittedStatement like = (CommittedStatement) SOUND.getLast().records().getFirst();
    return new Block(
        at(offset).block(),
        List.of(new CommittedStatement(at(offset), like.ledgerTime(), "t", by, statement)));
  }

  @Test
  void eachIsAnAlarmWithItsReason() {
    assertEquals(
        List.of(
            new Unsound(at(4), "t", "it stands on the ledger a second time"),
            new Unsound(at(2), "t", "admission refuses it: bad-signature, bad-root"),
            new Unsound(at(1), "t", "admission refuses it: foreign-submitter"),
            MADE_UP),
        alarms.unsound(9));
    assertEquals(4, alarms.count());
  }

  @Test
  void noneOfThemIsBelieved() {
    assertEquals(SOUND.size(), progress.records());
    History history = History.begin(new InMemoryBook());
    for (Block block : SOUND.subList(0, SOUND.size() - 1)) {
      block.records().forEach(history::take);
      history.endBlock(block.number());
    }
    block(3, new Submitter("DemoMSP"), said()).records().forEach(history::take);
    assertEquals(history.endBlock(at(3).block()), progress.digest());
  }

  private static SignedStatement said() {
    return ((CommittedStatement) SOUND.getLast().records().getFirst()).statement();
  }

  @Test
  void aNodeThatDrawsOtherConclusionsIsAnAlarmOnce() {
    long block = progress.position().block();
    assertTrue(alarms.agrees("retail", block, progress.digest()));
    assertTrue(alarms.agrees("retail", block + 1, Bytes.of(new byte[32])));
    assertEquals(List.of(), alarms.mismatches());

    assertFalse(alarms.agrees("retail", block, Bytes.of(new byte[32])));
    assertFalse(alarms.agrees("retail", block - 1, Bytes.of(new byte[32])));
    assertEquals(
        List.of(new Alarms.Mismatch("retail", block, progress.digest(), Bytes.of(new byte[32]))),
        alarms.mismatches());
    DATABASE.jdbi().useHandle(handle -> handle.execute("delete from node.digest_mismatch"));
  }
}
