package suyuan.verifier.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static suyuan.verifier.fault.FaultAnswers.all;
import static suyuan.verifier.fault.FaultAnswers.candidate;
import static suyuan.verifier.fault.FaultAnswers.cause;
import static suyuan.verifier.fault.FaultAnswers.metrics;
import static suyuan.verifier.fault.FaultAnswers.share;
import static suyuan.verifier.fault.FaultAnswers.text;
import static suyuan.verifier.fault.Trade.DEPOT;
import static suyuan.verifier.fault.Trade.STORE;
import static suyuan.verifier.fault.Trade.WORKS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import suyuan.model.json.Json;
import suyuan.verifier.Members;
import suyuan.verifier.NodeClient;
import suyuan.verifier.ledger.Ledger;
import suyuan.verifier.node.FreshDatabase;
import suyuan.verifier.node.Node;
import suyuan.verifier.projection.Projection;

/// Cases whose cause is known, told to a node: which items each candidate is said to have reached,
/// what the records say of it, and what comes out.
@Tag("integration")
class KnownCausesIT {
  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();
  private static final String SWIFT = "6907777000018";
  private static final String SLOW = "6907777000025";
  private static final String KIOSK = "6906666000016";
  private static final String LIMITS =
      "\"limits\": {\"min\": 2, \"max\": 25, \"toleratedSeconds\": 3600},";

  private static Instant start = Instant.EPOCH;
  private static Node node;
  private static NodeClient anyone;
  private static NodeClient brand;
  private static NodeClient shop;
  private static NodeClient kiosk;

  @BeforeAll
  static void join() {
    start = Instant.now().minus(Duration.ofDays(80)).truncatedTo(ChronoUnit.SECONDS);
    node = DATABASE.node();
    anyone = new NodeClient(node.address(), "");
    Members members = Members.of(node);
    brand = members.join("aster", "brand", WORKS, "6901234");
    shop = members.join("birch", "retailer", STORE, "6905555");
    kiosk = members.join("cedar", "retailer", KIOSK, "6906666");
    for (String gtin : List.of("06901234000108", "06901234000405", "06901234000801")) {
      trade(gtin).publish("");
    }
    for (String gtin :
        List.of("06901234000207", "06901234000306", "06901234000504", "06901234000603")) {
      trade(gtin).publish(LIMITS);
    }
    trade("06901234000702").publish("\"shelfLifeDays\": 90, \"shelfLifeCelsius\": 20,");
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  private static Trade trade(String gtin) {
    return new Trade(brand, shop, gtin, start);
  }

  private static void caughtUp() {
    node.part(Projection.class)
        .awaitCaughtUp(node.part(Ledger.class).head(), Duration.ofSeconds(20));
  }

  /// Four lots of forty jars in two cartons each. One carrier takes the first carton of each lot,
  /// three of them on one truck; another takes the others. The first lot's jars go bad in both.
  @Test
  void whatElseACarrierAndAWarehouseHadSpeaksForThem() {
    Trade trade = trade("06901234000108");
    for (int lot = 1; lot <= 4; lot++) {
      trade.make(1, "L" + lot, 40);
      trade.pack(2, 2 * lot, "L" + lot, 0, 20);
      trade.pack(2, 2 * lot + 1, "L" + lot, 20, 40);
    }
    trade.ship(3, WORKS, DEPOT, SWIFT, 2, 4, 6);
    trade.receive(4, WORKS, DEPOT, 2, 4, 6);
    trade.store(4, "A", 2, 4, 6);
    trade.ship(5, WORKS, DEPOT, SWIFT, 8);
    trade.receive(6, WORKS, DEPOT, 8);
    trade.store(6, "A", 8);
    trade.ship(3, WORKS, DEPOT, SLOW, 3, 5, 7, 9);
    trade.receive(5, WORKS, DEPOT, 3, 5, 7, 9);
    trade.store(5, "B", 3, 5, 7, 9);
    for (int lot = 1; lot <= 4; lot++) {
      trade.sell(10, "L" + lot, 0, 40);
    }
    caughtUp();
    for (int jar : new int[] {1, 6, 11, 16, 21, 26, 31}) {
      trade.claim(anyone, "L1-" + jar, "colour");
    }
    Json.Obj digits = trade.digits("L1");
    assertEquals(0.375, share(digits, "shipment:"), 0.01, "three cartons of eight on the truck");
    assertEquals(0.5, share(digits, "carrier:" + SWIFT), 0.01);
    assertEquals(0.5, share(digits, "store:" + DEPOT + "/A"), 0.01);
    assertEquals(0.5, share(digits, "store:" + DEPOT + "/B"), 0.01);
    double carrier = cause(digits, "carrier:").number("posterior").orElseThrow().doubleValue();
    assertTrue(carrier < 0.05, text(digits));
  }

  /// Of three cartons on a truck one stood in the warm; one logger tells so, one says that all was
  /// well beside it, the third carton had none.
  @Test
  void aWarmCartonSpeaksAgainstItsLegForItsOwnItemsOnly() {
    Trade trade = trade("06901234000207");
    for (String lot : List.of("L1", "L2")) {
      trade.make(1, lot, 60);
    }
    for (int carton = 0; carton < 3; carton++) {
      trade.pack(2, carton, "L1", 20 * carton, 20 * carton + 20);
      trade.pack(2, 10 + carton, "L2", 20 * carton, 20 * carton + 20);
    }
    trade.ship(3, WORKS, STORE, SWIFT, 0, 1, 2);
    trade.log(3, 4, true, 0);
    trade.log(3, 4, false, 1);
    trade.receive(4, WORKS, STORE, 0, 1, 2);
    trade.ship(5, WORKS, STORE, SWIFT, 10, 11, 12);
    trade.log(5, 6, false, 10);
    trade.receive(6, WORKS, STORE, 10, 11, 12);
    for (String lot : List.of("L1", "L2")) {
      trade.sell(10, lot, 0, 60);
    }
    caughtUp();
    for (int jar = 0; jar < 20; jar += 4) {
      trade.claim(anyone, "L1-" + jar, "texture");
    }
    Json.Obj analysis = trade.analysis("L1");
    assertEquals("named", analysis.string("conclusion").orElseThrow(), text(analysis));
    assertTrue(analysis.string("candidate").orElseThrow().startsWith("shipment:"));
    assertEquals(
        List.of("seconds-outside", "within-limits"),
        metrics(candidate(analysis, "shipment:")).stream().sorted().toList());
    assertEquals(
        List.of("seconds-outside", "within-limits", "within-limits"),
        metrics(candidate(analysis, "carrier:")).stream().sorted().toList());
    assertEquals(30 / 120.0, share(trade.digits("L1"), "shipment:"), 0.01);
  }

  /// The same truck without a logger: owed where the product has limits, else nobody's fault.
  @Test
  void aMissingLogCountsOnlyWhereOneIsOwed() {
    for (boolean owed : new boolean[] {true, false}) {
      Trade trade = trade(owed ? "06901234000306" : "06901234000405");
      trade.make(1, "L1", 20);
      trade.pack(2, 0, "L1", 0, 20);
      trade.ship(3, WORKS, STORE, SWIFT, 0);
      trade.receive(4, WORKS, STORE, 0);
      caughtUp();
      assertEquals(
          owed ? List.of("missing-log") : List.of(),
          metrics(candidate(trade.analysis("L1"), "shipment:")));
    }
  }

  /// A log that tells of an hour of a day is a gap, however cool that hour was.
  @Test
  void aGapIsNeverClean() {
    Trade trade = trade("06901234000504");
    trade.make(1, "L1", 20);
    trade.pack(2, 0, "L1", 0, 20);
    trade.ship(3, WORKS, STORE, SWIFT, 0);
    trade.receive(13, WORKS, STORE, 0);
    trade.log(3, 4, false, 0);
    caughtUp();
    assertEquals(List.of("gap-seconds"), metrics(candidate(trade.analysis("L1"), "shipment:")));
  }

  /// A log on the pallet tells of the cartons on it, one of another trip tells nothing.
  @Test
  void aLogTellsOfItsOwnTripOnly() {
    Trade trade = trade("06901234000603");
    trade.make(1, "L1", 20);
    trade.pack(2, 0, "L1", 0, 20);
    trade.stack(2, 100, 0);
    trade.ship(3, WORKS, DEPOT, SWIFT, 100);
    trade.log(3, 4, true, 0);
    trade.receive(4, WORKS, DEPOT, 100);
    trade.ship(6, DEPOT, STORE, SLOW, 0);
    trade.log(6, 7, false, 0);
    trade.receive(7, DEPOT, STORE, 0);
    caughtUp();
    List<Json.Obj> legs =
        all(trade.analysis("L1"), "candidates")
            .filter(one -> one.string("stage").equals(Optional.of("shipment")))
            .toList();
    assertEquals(2, legs.size());
    assertEquals(
        List.of(List.of("seconds-outside"), List.of("within-limits")),
        legs.stream().map(FaultAnswers::metrics).toList());
    assertFalse(
        all(trade.analysis("L1"), "candidates")
            .noneMatch(one -> one.string("key").equals(Optional.of("store:" + DEPOT))),
        "a place where goods came in and went on is a warehouse");
  }

  /// Three lots of one line; the third was made months before.
  @Test
  void aLineIsHeldAgainstTheLotsOfThoseDays() {
    Trade trade = trade("06901234000702");
    trade.produce(30, "L1", 30, "P2");
    trade.produce(33, "L2", 30, "P2");
    trade.produce(1, "L3", 30, "P2");
    for (String lot : List.of("L1", "L2", "L3")) {
      trade.sell(40, lot, 0, 30);
    }
    caughtUp();
    trade.claim(anyone, "L1-3", "texture");
    Json.Obj digits = trade.digits("L1");
    assertEquals(2 / 3.0, share(digits, "line:"), 0.01);
    assertEquals(1 / 3.0, share(digits, "storage-time"), 0.01, "sold 39 days after it was made");
  }

  /// Forty jars in a shop that records its sales, ten in one that records none. Look-ups before the
  /// sale or the arrival are the shop's; those on the claim's day the claimant's.
  @Test
  void jarsLookedUpAndNotComplainedOfCount() {
    Trade trade = trade("06901234000801");
    trade.make(1, "L1", 50);
    trade.pack(2, 0, "L1", 0, 40);
    trade.pack(2, 1, "L1", 40, 50);
    trade.ship(3, WORKS, STORE, SWIFT, 0);
    trade.receive(4, WORKS, STORE, 0);
    trade.ship(3, WORKS, KIOSK, SLOW, 1);
    new Trade(brand, kiosk, "06901234000801", start).receive(5, WORKS, KIOSK, 1);
    trade.sell(10, "L1", 0, 40);
    caughtUp();
    trade.claim(anyone, "L1-0", "smell");
    assertEquals("{\"items\":0,\"perhapsSold\":0,\"withoutClaim\":0}", looks(trade));
    looked("L1-1", 9);
    looked("L1-2", 10);
    assertEquals("{\"items\":0,\"perhapsSold\":0,\"withoutClaim\":0}", looks(trade));
    looked("L1-0", 12);
    looked("L1-3", 12);
    looked("L1-3", 11);
    looked("L1-40", 5);
    looked("L1-41", 6);
    assertEquals("{\"items\":3,\"perhapsSold\":1,\"withoutClaim\":2}", looks(trade));
    trade.claim(anyone, "L1-41", "smell");
    trade.claim(anyone, "L1-40", "smell");
    Json.Obj digits = trade.digits("L1");
    assertEquals(1.25, digits.number("counted").orElseThrow().doubleValue(), 1e-9);
  }

  private static String looks(Trade trade) {
    return text(trade.analysis("L1").object("lookedUp").orElseThrow());
  }

  private static void looked(String serial, int day) {
    DATABASE
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into node.scan (gtin, serial, day, count) values (?, ?, ?, 1)",
                    "06901234000801",
                    serial,
                    LocalDate.ofInstant(start.plus(Duration.ofDays(day)), ZoneOffset.UTC)));
  }
}
