package suyuan.verifier.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import suyuan.model.Bytes;
import suyuan.model.gs1.Item;
import suyuan.model.gs1.Lot;
import suyuan.model.history.Finding;
import suyuan.model.history.FindingKind;
import suyuan.model.history.History;
import suyuan.model.history.InMemoryBook;
import suyuan.model.history.Subject;
import suyuan.model.history.Whereabouts;
import suyuan.model.ledger.Block;
import suyuan.model.registry.PartyId;
import suyuan.verifier.blob.Blob;
import suyuan.verifier.blob.Blobs;
import suyuan.verifier.blob.MediaKind;
import suyuan.verifier.demo.story.StoryLedger;
import suyuan.verifier.node.FreshDatabase;

/// The read model of the demo's whole story.
@Tag("integration")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ProjectionIT {
  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  private static final List<Block> BLOCKS = StoryLedger.blocks();
  private static final ReadModel MODEL = new ReadModel(DATABASE.dataSource(), DATABASE.jdbi());
  private static final Blobs BLOBS = new Blobs(DATABASE.jdbi());

  private static Bytes fingerprint = Bytes.of();

  /// Comes in parts, with stops between: each goes on where the last one stood.
  @BeforeAll
  static void project() throws SQLException {
    ListLedger ledger = new ListLedger(16);
    int third = BLOCKS.size() / 3;
    for (int part = 0; part < 3; part++) {
      ledger.grow(BLOCKS.subList(part * third, part == 2 ? BLOCKS.size() : (part + 1) * third));
      if (part == 1) {
        StoryLedger.files().forEach(ProjectionIT::deposit);
      }
      try (Projection projection = projection(ledger)) {
        projection.start();
        assertTrue(projection.awaitCaughtUp(ledger.head(), Duration.ofMinutes(2)));
      }
    }
    // With all files here the lists are filled in as soon as there is nothing else to do.
    try (Connection connection = DATABASE.dataSource().getConnection()) {
      new SerialLists(connection, sha -> BLOBS.get(sha).map(Blob::content)).fill();
      fingerprint = Tables.fingerprint(connection);
    }
  }

  private static Projection projection(ListLedger ledger) {
    return new Projection(DATABASE.dataSource(), ledger, BLOBS);
  }

  private static void deposit(Bytes content) {
    BLOBS.put(
        new Blob(
            content,
            new MediaKind("application/octet-stream"),
            Blob.Visibility.PUBLIC,
            new PartyId("someone")));
  }

  @Test
  @Order(1)
  void inMemoryAndInDatabaseTheHistoryIsTheSame() {
    History history = History.begin(new InMemoryBook());
    for (Block block : BLOCKS) {
      block.records().forEach(history::take);
      history.endBlock(block.number());
    }
    assertEquals(history.digest(), progress().digest());
    assertEquals(BLOCKS.size(), progress().records());
  }

  private static Progress progress() {
    return projection(new ListLedger(1)).progress();
  }

  @Test
  @Order(2)
  void aGoodItemHasAWholeJourney() {
    ItemView item = MODEL.item(StoryLedger.goodItem());
    assertEquals(
        List.of(StoryLedger.creamLot()), item.listed().stream().map(ListedSerial::lot).toList());
    assertEquals(1, item.units().size());
    assertFalse(item.lotsDisagree());
    Journey journey = MODEL.journey(item);
    List<String> own = journey.own().stream().map(StoredEvent::kind).toList();
    assertTrue(own.contains("packed"), own::toString);
    List<String> unit =
        journey.units().values().stream().flatMap(List::stream).map(StoredEvent::kind).toList();
    assertTrue(unit.containsAll(List.of("shipped", "received")), unit::toString);
    List<String> lot = journey.lot().stream().map(StoredEvent::kind).toList();
    assertTrue(lot.containsAll(List.of("batch-produced", "quality-checked")), lot::toString);
    assertFalse(journey.upstream().isEmpty());
    assertEquals(List.of(), open(MODEL.findings(List.of(Subject.of(item.item())))));
  }

  @Test
  @Order(3)
  void anItemSoldTwiceShowsBothSales() {
    Item item = StoryLedger.contradictedItem();
    List<Finding> findings = open(MODEL.findings(List.of(Subject.of(item))));
    assertEquals(List.of(FindingKind.SOLD_TWICE), findings.stream().map(Finding::kind).toList());
    assertEquals(2, MODEL.events(findings.getFirst().sides()).size());
    assertTrue(MODEL.item(item).whereabouts() instanceof Whereabouts.Sold);
  }

  private static List<Finding> open(List<Finding> findings) {
    return findings.stream()
        .filter(Finding::isOpen)
        .filter(finding -> finding.kind().weight() != FindingKind.Weight.NOTE)
        .toList();
  }

  @Test
  @Order(4)
  void anInventedSerialIsUnknown() {
    assertFalse(MODEL.item(StoryLedger.unknownItem()).isKnown());
  }

  @Test
  @Order(5)
  void aLotLeadsToItsMaterialsAndBack() {
    Lot lot = StoryLedger.creamLot();
    Genealogy up = MODEL.upstream(Set.of(Subject.of(lot)));
    assertTrue(up.complete());
    Subject raw = up.edges().getLast().input();
    assertTrue(MODEL.downstream(Set.of(raw)).subjects().contains(Subject.of(lot)));
    assertEquals(10_000, MODEL.items(lot, "", 20_000).size());
    Map<String, Long> states = MODEL.itemStates(lot);
    assertTrue(states.getOrDefault("sold", 0L) > 100, states::toString);
    assertEquals(
        10_000, total(lot) + states.getOrDefault("sold", 0L), () -> MODEL.holdings(lot).toString());
  }

  private static long total(Lot lot) {
    long held =
        MODEL.holdings(lot).stream().mapToLong(holding -> holding.all().longValueExact()).sum();
    long underWay =
        MODEL.passages(lot).stream()
            .mapToLong(passage -> passage.underWay().longValueExact())
            .sum();
    return held + underWay;
  }

  @Test
  @Order(6)
  void aTransactionThatFailsLeavesNothing() throws SQLException {
    try (Connection connection = DATABASE.dataSource().getConnection()) {
      Progress before = new ProgressTable(connection).read();
      Writing writing = new Writing(connection);
      // The same block once more is an alarm, which this table doesn't take.
      forbidAlarms("add constraint none check (block < 0)");
      assertThrows(SQLException.class, () -> writing.take(List.of(BLOCKS.getLast())));
      forbidAlarms("drop constraint none");
      assertEquals(before, new ProgressTable(connection).read());
      assertEquals(fingerprint, Tables.fingerprint(connection));
    }
  }

  private static void forbidAlarms(String change) {
    DATABASE.jdbi().useHandle(handle -> handle.execute("alter table ledger.alarm " + change));
  }

  @Test
  @Order(7)
  void rebuiltItIsTheSameToTheByte() throws SQLException {
    ListLedger ledger = new ListLedger(64);
    ledger.grow(BLOCKS);

    projection(ledger).rebuild();
    try (Connection connection = DATABASE.dataSource().getConnection()) {
      assertEquals(fingerprint, Tables.fingerprint(connection));
    }
  }
}
