package suyuan.verifier.ledger.fabric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import suyuan.model.admission.FaultCode;
import suyuan.model.ledger.Block;
import suyuan.model.ledger.Committed;
import suyuan.model.ledger.Committed.CommittedStatement;
import suyuan.model.ledger.Receipt;
import suyuan.model.ledger.Submitter;
import suyuan.model.registry.Role;
import suyuan.model.statement.SignedRegistration;
import suyuan.model.statement.SignedStatement;
import suyuan.model.statement.StatementId;
import suyuan.testing.Needs;
import suyuan.testing.Part;
import suyuan.verifier.ledger.Outcome;
import suyuan.verifier.ledger.Replay;

/// The port's promises, on a real network.
@Tag("integration")
@Needs(Part.FABRIC)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FabricLedgerIT {
  private final Cast cast = new Cast();
  private final List<Unsound> alarms = Collections.synchronizedList(new ArrayList<>());
  private FabricNetwork network;
  private FabricLedger ledger;

  @BeforeAll
  void found() throws Exception {
    network = FabricNetwork.start();
    ledger =
        FabricLedger.open(
            FabricNetwork.channel(),
            List.of(network.member("brand"), network.member("retail")),
            alarms::add);
    register(cast.founding());
    for (Cast.Speaker speaker : List.of(cast.brand, cast.shop)) {
      register(speaker.registration());
      register(speaker.keyRegistration());
    }
  }

  @AfterAll
  void stop() throws Exception {
    ledger.close();
    network.close();
    assertEquals(List.of(), alarms);
  }

  @Test
  void whatIsRecordedComesBackInOrderWithItsReceiptsPositions() {
    long before = ledger.head().block();
    List<SignedStatement> said =
        List.of(
            cast.brand.says("order-1", Cast.stored(1)),
            cast.shop.says("order-2", Cast.stored(500)),
            cast.brand.says("order-3", Cast.stored(2)));

    List<Receipt> receipts =
        List.of(
            recorded(Cast.BRAND_MEMBER, said.get(0)),
            recorded(Cast.RETAIL_MEMBER, said.get(1)),
            recorded(Cast.BRAND_MEMBER, said.get(2)));

    List<Committed> replayed = replay(before);
    assertEquals(
        receipts.stream().map(Receipt::position).toList(),
        replayed.stream().map(Committed::position).toList());
    assertEquals(
        List.of(Cast.BRAND_MEMBER, Cast.RETAIL_MEMBER, Cast.BRAND_MEMBER),
        replayed.stream().map(Committed::submitter).toList());
    for (int i = 0; i < said.size(); i++) {
      SignedStatement back =
          assertInstanceOf(CommittedStatement.class, replayed.get(i)).statement();
      assertEquals(said.get(i).headerBytes(), back.headerBytes());
      assertEquals(said.get(i).signature(), back.signature());
      assertEquals(said.get(i).events(), back.events());
    }
  }

  @Test
  void theSameStatementAgainGivesTheFirstReceiptAndWritesNothing() {
    SignedStatement statement = cast.brand.says("again", Cast.stored(1));
    Receipt first = recorded(Cast.BRAND_MEMBER, statement);
    long after = ledger.head().block();

    assertEquals(new Outcome.Recorded(first, true), ledger.record(Cast.BRAND_MEMBER, statement));
    assertEquals(Optional.of(first), ledger.receipt(cast.brand.id, new StatementId("again")));
    assertEquals(after, ledger.head().block());
  }

  @Test
  void aRefusedStatementSaysWhyAndCommitsNothing() {
    long before = ledger.head().block();

    assertRefused(
        FaultCode.ROLE_FORBIDS, Cast.RETAIL_MEMBER, cast.shop.says("refused", Cast.recalls(1)));
    assertRefused(
        FaultCode.FOREIGN_SUBMITTER,
        Cast.RETAIL_MEMBER,
        cast.brand.says("foreign", Cast.stored(1)));

    assertEquals(before, ledger.head().block());
    assertEquals(Optional.empty(), ledger.receipt(cast.shop.id, new StatementId("refused")));
  }

  @Test
  void theSameIdWithOtherEventsIsRefused() {
    recorded(Cast.BRAND_MEMBER, cast.brand.says("reused", Cast.stored(1)));

    assertRefused(
        FaultCode.ID_REUSED, Cast.BRAND_MEMBER, cast.brand.says("reused", Cast.stored(2)));
  }

  @Test
  void aStatementSubmittedByManyAtOnceStandsOnce() throws Exception {
    SignedStatement statement = cast.brand.says("race", Cast.stored(1));
    Callable<Outcome> submit = () -> ledger.record(Cast.BRAND_MEMBER, statement);

    List<Outcome> outcomes = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Outcome> future : threads.invokeAll(Collections.nCopies(8, submit))) {
        outcomes.add(future.get());
      }
    }

    List<Outcome.Recorded> recorded =
        outcomes.stream()
            .map(outcome -> assertInstanceOf(Outcome.Recorded.class, outcome))
            .toList();
    assertEquals(1, recorded.stream().filter(outcome -> !outcome.repeated()).count());
    assertEquals(1, recorded.stream().map(Outcome.Recorded::receipt).distinct().count());
  }

  @Test
  void aRefusalWithManyFaultsStillArrives() {
    Outcome.Refused refused =
        assertInstanceOf(
            Outcome.Refused.class,
            ledger.record(Cast.RETAIL_MEMBER, cast.shop.says("many", Cast.recalls(100))));
    assertEquals(100, refused.faults().size());
  }

  @Test
  void aPartyMaySpeakThroughItsOwnPeerAsSoonAsItIsRegistered() {
    for (int i = 0; i < 10; i++) {
      Cast.Speaker late =
          cast.new Speaker("late-" + i, Cast.RETAIL_MEMBER, Role.RETAILER, "9508" + i);
      register(late.registration());
      register(late.keyRegistration());

      recorded(Cast.RETAIL_MEMBER, late.says("first", Cast.stored(1)));
    }
  }

  @Test
  void theRegistryIsTheFoldOfTheRegistrations() {
    assertEquals("RetailMSP", ledger.registry().party(cast.shop.id).orElseThrow().mspId());
    assertTrue(ledger.registry().founded());
  }

  private void register(SignedRegistration registration) {
    assertInstanceOf(Outcome.Recorded.class, ledger.register(Cast.BRAND_MEMBER, registration));
  }

  private Receipt recorded(Submitter by, SignedStatement statement) {
    Outcome.Recorded recorded =
        assertInstanceOf(Outcome.Recorded.class, ledger.record(by, statement));
    return recorded.receipt();
  }

  private void assertRefused(FaultCode code, Submitter by, SignedStatement statement) {
    Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class, ledger.record(by, statement));
    assertEquals(code, refused.faults().getFirst().code());
  }

  private List<Committed> replay(long after) {
    long head = ledger.head().block();
    List<Committed> records = new ArrayList<>();
    try (Replay replay = ledger.replay(after)) {
      long last = after;
      while (last < head) {
        List<Block> blocks = replay.next(Duration.ofSeconds(10));
        assertNotEquals(List.of(), blocks, "no block came");
        blocks.forEach(block -> records.addAll(block.records()));
        last = blocks.getLast().number();
      }
    }
    return records;
  }
}
