package suyuan.verifier.ledger.fabric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import suyuan.model.ledger.Block;
import suyuan.model.ledger.Committed;
import suyuan.model.ledger.Receipt;
import suyuan.testing.Needs;
import suyuan.testing.Part;
import suyuan.verifier.ledger.Cast;
import suyuan.verifier.ledger.Outcome;
import suyuan.verifier.ledger.Replay;

/// What a member does when parts of the network are killed under its hands.
@Tag("integration")
@Needs(Part.FABRIC)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FabricFaultIT {
  private final Cast cast = new Cast();
  private final List<Receipt> receipts = new ArrayList<>();
  private FabricNetwork network;
  private FabricLedger ledger;
  private int count;

  @BeforeAll
  void start() throws Exception {
    network = FabricNetwork.start();
    ledger = FabricLedger.open(FabricNetwork.channel(), List.of(network.member("brand")));
    for (var registration :
        List.of(cast.founding(), cast.brand.registration(), cast.brand.keyRegistration())) {
      assertInstanceOf(Outcome.Recorded.class, ledger.register(Cast.BRAND_MEMBER, registration));
    }
  }

  @AfterAll
  void stop() throws Exception {
    ledger.close();
    network.close();
  }

  @AfterEach
  void whatWasAcknowledgedIsThereOnce() throws Exception {
    network.heal();
    List<String> there = replay().stream().map(Committed::transaction).toList();
    for (Receipt receipt : receipts) {
      assertEquals(1, there.stream().filter(receipt.transaction()::equals).count());
    }
  }

  @Test
  void withItsChaincodeDeadAnotherPeerEndorses() throws Exception {
    record();
    network.kill("chaincode-brand");
    assertStallsAtMost(Duration.ofSeconds(20));
  }

  @Test
  void withItsPeerDeadAnotherPeerServesAndReplayGoesOn() throws Exception {
    try (Replay replay = ledger.replay(ledger.head())) {
      record();
      assertEquals(1, next(replay).size());
      network.kill("peer-brand");
      assertStallsAtMost(Duration.ofSeconds(20));
      assertEquals(1, next(replay).size());
      assertTrue(ledger.registry().founded());
      network.heal();
      record();
      assertEquals(1, next(replay).size());
    }
  }

  @Test
  void withAnOrdererDeadTheOthersOrder() throws Exception {
    record();
    network.kill("orderer-brand");
    assertStallsAtMost(Duration.ofSeconds(60));
  }

  /// Submits until it is recorded, as every caller of the port does.
  private void assertStallsAtMost(Duration longest) {
    long begun = System.nanoTime();
    record();
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    assertTrue(took.compareTo(longest) < 0, "recorded after " + took);
  }

  private void record() {
    var statement = cast.brand.says("fault-" + count++, Cast.stored(1));
    Outcome outcome = new Outcome.Unavailable("");
    for (int tries = 0; tries < 10 && !(outcome instanceof Outcome.Recorded); tries++) {
      outcome = ledger.record(Cast.BRAND_MEMBER, statement);
    }
    receipts.add(assertInstanceOf(Outcome.Recorded.class, outcome).receipt());
  }

  private List<Committed> replay() {
    List<Committed> records = new ArrayList<>();
    long head = ledger.head();
    try (Replay replay = ledger.replay(-1)) {
      for (long last = -1; last < head; ) {
        for (Block block : replay.next(Duration.ofSeconds(10))) {
          records.addAll(block.records());
          last = block.number();
        }
      }
    }
    return records;
  }

  private static List<Committed> next(Replay replay) {
    for (int tries = 0; tries < 10; tries++) {
      List<Committed> records =
          replay.next(Duration.ofSeconds(2)).stream()
              .flatMap(block -> block.records().stream())
              .toList();
      if (!records.isEmpty()) {
        return records;
      }
    }
    return List.of();
  }
}
