package suyuan.verifier.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import suyuan.model.ledger.Block;
import suyuan.model.ledger.Committed;
import suyuan.testing.Needs;
import suyuan.testing.Part;
import suyuan.verifier.kill.Stored;
import suyuan.verifier.ledger.Replay;
import suyuan.verifier.ledger.fabric.FabricLedger;

/// Faults tried for real under load, one after the other, with a journal of what was acknowledged
/// kept outside. For `scripts/fabric-faults`; too long for every build.
@Tag("integration")
@Needs(Part.FABRIC)
class FabricFaults {
  private static final Path FOLDER = Path.of("target/fabric-faults").toAbsolutePath();
  private static final Duration LOAD = Duration.ofSeconds(Integer.getInteger("load", 12));
  private static final Duration CUT = Duration.ofSeconds(Integer.getInteger("cut", 60));

  private final List<FaultClient> clients = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  private FaultNetwork network;

  @SuppressWarnings("NullAway.Init")
  private AckJournal journal;

  @SuppressWarnings("NullAway.Init")
  private Seats seats;

  /// What is done to them.
  private interface Fault {
    void strike() throws Exception;
  }

  @BeforeEach
  void start() throws Exception {
    network = new FaultNetwork(FOLDER);
    journal = new AckJournal(FOLDER.resolve("journal"));
    seats = network.seats();
    new Joining(seats, FOLDER).run();
    for (Organisation member : Organisation.values()) {
      clients.add(new FaultClient(member, seats, journal));
    }
    clients.forEach(FaultClient::start);
  }

  @AfterEach
  void stop() throws Exception {
    clients.forEach(FaultClient::end);
    network.close();
  }

  @Test
  void whatIsAcknowledgedStandsOnceOnEveryPeer() throws Exception {
    System.out.println("fault | longest stall | acknowledged | heights | read models");
    tried("none", () -> {});
    tried("follower orderer", () -> network.kill("orderer-auditor"));
    tried("leader orderer", () -> network.kill("orderer-brand"));
    tried("the brand's peer", () -> network.kill("peer-brand"));
    tried("its chaincode", () -> network.kill("chaincode-brand"));
    tried(
        "the brand's node",
        () -> {
          network.killNode(Organisation.BRAND);
          network.startNode(Organisation.BRAND);
        });
    tried("all at once", this::everything);
    tried("cut off for " + CUT.toSeconds() + " s", this::cutOff);
    outbox();
  }

  private void everything() throws Exception {
    network.killAll();
    for (Organisation member : Organisation.values()) {
      network.killNode(member);
    }
    network.heal();
    for (Organisation member : Organisation.values()) {
      network.startNode(member);
    }
  }

  private void cutOff() throws Exception {
    network.cut();
    Thread.sleep(CUT);
    network.mend();
  }

  private void outbox() throws Exception {
    network.cut();
    int taken = clients.getFirst().fill(1_000);
    System.out.println("  the outbox took " + taken + " documents while the ledger was away");
    tried(
        "outbox filled, then emptied",
        () -> {
          network.mend();
          clients.getFirst().drain(Duration.ofMinutes(3));
        });
  }

  private void tried(String name, Fault fault) throws Exception {
    Thread.sleep(2_000);
    long begun = System.nanoTime();
    fault.strike();
    Thread.sleep(LOAD);
    long end = System.nanoTime();
    network.heal();
    clients.forEach(FaultClient::hold);
    try {
      Duration stall = journal.stall(Organisation.BRAND, begun, end);
      long head = onEveryPeer();
      readModels(head);
      System.out.printf(
          "%s | %.1f s | %d, each once on every peer | all %d | equal%n",
          name, stall.toMillis() / 1000.0, journal.all().size(), head + 1);
    } finally {
      clients.forEach(FaultClient::goOn);
    }
  }

  private long onEveryPeer() throws Exception {
    Set<Long> heads = new HashSet<>();
    for (Organisation member : Organisation.values()) {
      try (FabricLedger ledger = network.peer(member)) {
        long head = ledger.head();
        for (long seen = -1; seen != head; head = ledger.head()) {
          seen = head;
          Thread.sleep(1_000);
        }
        heads.add(head);
        check(member, records(ledger, head));
      }
    }
    assertEquals(1, heads.size(), "the peers' heights " + heads);
    return heads.iterator().next();
  }

  private void check(Organisation peer, Map<String, List<String>> records) {
    for (AckJournal.Ack ack : journal.all()) {
      String name = ack.party() + "/" + ack.statement();
      assertEquals(
          List.of(ack.transaction()),
          records.getOrDefault(name, List.of()),
          name + " on the peer of " + peer.word());
    }
  }

  /// The transactions of each record, by its party and id.
  private static Map<String, List<String>> records(FabricLedger ledger, long head) {
    Map<String, List<String>> records = new HashMap<>();
    try (Replay replay = ledger.replay(-1)) {
      for (long last = -1; last < head; ) {
        for (Block block : replay.next(Duration.ofSeconds(10))) {
          for (Committed record : block.records()) {
            records
                .computeIfAbsent(record.id().toString(), _ -> new ArrayList<>())
                .add(record.transaction());
          }
          last = block.number();
        }
      }
    }
    return records;
  }

  private void readModels(long head) throws Exception {
    Set<Map<String, String>> contents = new HashSet<>();
    for (Organisation member : Organisation.values()) {
      NodeClient node = seats.of(member).node();
      Council.patiently(() -> assertEquals(1, digest(node, head).lines().count()));
      contents.add(new Stored(network.home(member)).readModelDigests());
    }
    assertEquals(1, contents.size(), "the read models differ: " + contents);
  }

  private static String digest(NodeClient node, long block) {
    return node.get("/history/" + block, "").string("digest").orElseThrow();
  }
}
