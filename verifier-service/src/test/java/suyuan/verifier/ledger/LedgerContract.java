package suyuan.verifier.ledger;

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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import suyuan.model.admission.FaultCode;
import suyuan.model.epcis.Event;
import suyuan.model.ledger.Block;
import suyuan.model.ledger.Committed;
import suyuan.model.ledger.Committed.CommittedStatement;
import suyuan.model.ledger.Flag;
import suyuan.model.ledger.Receipt;
import suyuan.model.ledger.Submitter;
import suyuan.model.registry.Role;
import suyuan.model.statement.SignedRegistration;
import suyuan.model.statement.SignedStatement;
import suyuan.model.statement.StatementId;

/// The port's promises: every ledger passes these, with the same outcomes, codes, order and replay.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class LedgerContract {
  private final Cast cast = new Cast();
  private Ledger ledger;
  private int approvals;

  /// An empty ledger, with the members of [Cast].
  protected abstract Ledger open() throws Exception;

  /// Two organisations decide: what the first proposes the second approves.
  @BeforeAll
  void found() throws Exception {
    ledger = open();
    registered(Cast.BRAND_MEMBER, cast.founding());
    registered(Cast.BRAND_MEMBER, cast.second.registration());
    registered(Cast.BRAND_MEMBER, cast.second.keyRegistration());
    for (Cast.Speaker speaker : List.of(cast.brand, cast.shop)) {
      register(speaker.registration());
      register(speaker.keyRegistration());
    }
  }

  @Test
  void whatIsRecordedComesBackInOrderWithItsReceiptsPositions() {
    long before = ledger.head();
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
      assertSame(said.get(i), replayed.get(i));
    }
  }

  @Test
  void theSameStatementAgainGivesTheFirstReceiptAndWritesNothing() {
    SignedStatement statement = cast.brand.says("again", Cast.stored(1));
    Receipt first = recorded(Cast.BRAND_MEMBER, statement);
    long after = ledger.head();

    assertEquals(new Outcome.Recorded(first, true), ledger.record(Cast.BRAND_MEMBER, statement));
    assertEquals(Optional.of(first), ledger.receipt(cast.brand.id, new StatementId("again")));
    assertEquals(after, ledger.head());
  }

  @Test
  void aRefusedStatementSaysWhyAndCommitsNothing() {
    long before = ledger.head();

    assertRefused(
        FaultCode.UNKNOWN_FIELD, Cast.BRAND_MEMBER, cast.brand.says("refused", Cast.gossip()));
    assertRefused(
        FaultCode.FOREIGN_SUBMITTER,
        Cast.RETAIL_MEMBER,
        cast.brand.says("foreign", Cast.stored(1)));

    assertEquals(before, ledger.head());
    assertEquals(Optional.empty(), ledger.receipt(cast.brand.id, new StatementId("refused")));
  }

  @Test
  void theSameIdWithOtherEventsIsRefused() {
    recorded(Cast.BRAND_MEMBER, cast.brand.says("reused", Cast.stored(1)));

    assertRefused(
        FaultCode.ID_REUSED, Cast.BRAND_MEMBER, cast.brand.says("reused", Cast.stored(2)));
  }

  @Test
  void anAlteredReplayIsRefused() {
    SignedStatement statement = cast.brand.says("altered", Cast.stored(2));
    List<Event> swapped = statement.events().reversed();

    assertRefused(
        FaultCode.BAD_ROOT,
        Cast.BRAND_MEMBER,
        SignedStatement.of(statement.headerBytes(), statement.signature(), swapped));
  }

  @Test
  void aStatementSubmittedByManyAtOnceStandsOnce() throws Exception {
    SignedStatement statement = cast.brand.says("race", Cast.stored(1));
    Callable<Outcome> submit = () -> ledger.record(Cast.BRAND_MEMBER, statement);

    List<Outcome.Recorded> recorded = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Outcome> future : threads.invokeAll(Collections.nCopies(8, submit))) {
        recorded.add(assertInstanceOf(Outcome.Recorded.class, future.get()));
      }
    }

    assertEquals(1, recorded.stream().filter(outcome -> !outcome.repeated()).count());
    assertEquals(1, recorded.stream().map(Outcome.Recorded::receipt).distinct().count());
  }

  @Test
  void aRefusalWithManyFaultsArrivesWhole() {
    Event[] events = Collections.nCopies(100, Cast.gossip()).toArray(Event[]::new);

    Outcome outcome = ledger.record(Cast.BRAND_MEMBER, cast.brand.says("many", events));

    Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class, outcome);
    assertEquals(100, refused.faults().size());
  }

  @Test
  void aKeySignsNothingAfterItsRevocation() {
    Cast.Speaker leaver = cast.new Speaker("leaver", Cast.BRAND_MEMBER, Role.BRAND, "9508000");
    register(leaver.registration());
    register(leaver.keyRegistration());
    recorded(Cast.BRAND_MEMBER, leaver.says("before", Cast.stored(1)));

    register(leaver.revocation());

    assertRefused(FaultCode.REVOKED_KEY, Cast.BRAND_MEMBER, leaver.says("after", Cast.stored(1)));
    SignedStatement before = leaver.says("before", Cast.stored(1));
    assertTrue(
        assertInstanceOf(Outcome.Recorded.class, ledger.record(Cast.BRAND_MEMBER, before))
            .repeated());
  }

  @Test
  void aRegistrationHoldsOnceAnotherOrganisationHasApprovedIt() {
    Cast.Speaker newcomer = cast.new Speaker("newcomer", Cast.RETAIL_MEMBER, Role.RETAILER);
    SignedRegistration proposal = newcomer.registration();
    assertRefused(FaultCode.UNKNOWN_PROPOSAL, Cast.RETAIL_MEMBER, cast.approval("x", proposal));
    registered(Cast.BRAND_MEMBER, proposal);
    assertTrue(ledger.registry().party(newcomer.id).isEmpty());
    assertRefused(
        FaultCode.UNKNOWN_PARTY, Cast.RETAIL_MEMBER, newcomer.says("early", Cast.stored(1)));
    assertRefused(
        FaultCode.OWN_PROPOSAL, Cast.BRAND_MEMBER, cast.byOperator("own", Cast.approved(proposal)));

    SignedRegistration approval = cast.approval("newcomer-in", proposal);
    registered(Cast.RETAIL_MEMBER, approval);

    assertTrue(ledger.registry().party(newcomer.id).isPresent());
    assertTrue(
        assertInstanceOf(Outcome.Recorded.class, ledger.register(Cast.RETAIL_MEMBER, approval))
            .repeated());
    assertRefused(FaultCode.ALREADY_APPROVED, Cast.RETAIL_MEMBER, cast.approval("y", proposal));
  }

  @Test
  void aProposalThatWasOvertakenIsStale() {
    Cast.Speaker mover = cast.new Speaker("mover", Cast.RETAIL_MEMBER, Role.RETAILER);
    Cast.Speaker other = cast.new Speaker("mover", Cast.RETAIL_MEMBER, Role.SERVICE);
    SignedRegistration first = mover.registration();
    SignedRegistration second = cast.second.registers("mover", other.record());
    registered(Cast.BRAND_MEMBER, first);
    registered(Cast.RETAIL_MEMBER, second);
    registered(Cast.BRAND_MEMBER, cast.byOperator("mover-in", Cast.approved(second)));

    assertRefused(FaultCode.STALE_PROPOSAL, Cast.RETAIL_MEMBER, cast.approval("z", first));
  }

  @Test
  void aPartyMaySpeakThroughItsOwnMemberAsSoonAsItIsRegistered() {
    for (int i = 0; i < 5; i++) {
      Cast.Speaker late =
          cast.new Speaker("late-" + i, Cast.RETAIL_MEMBER, Role.RETAILER, "9509" + i);
      register(late.registration());
      register(late.keyRegistration());

      recorded(Cast.RETAIL_MEMBER, late.says("first", Cast.stored(1)));
    }
  }

  @Test
  void aReceiptSaysThatALotIsRecalled() {
    recorded(Cast.BRAND_MEMBER, cast.brand.says("recall", Cast.recalled("B9")));

    Receipt receipt = recorded(Cast.RETAIL_MEMBER, cast.shop.says("sold-on", Cast.storedLot("B9")));

    assertEquals(List.of(Flag.Kind.RECALLED), receipt.flags().stream().map(Flag::kind).toList());
  }

  @Test
  void replayWaitsForWhatIsToCome() throws Exception {
    long head = ledger.head();
    try (Replay replay = ledger.replay(head)) {
      assertEquals(List.of(), records(replay.next(Duration.ofMillis(50))));
      Receipt receipt = recorded(Cast.BRAND_MEMBER, cast.brand.says("late", Cast.stored(1)));
      List<Committed> next = List.of();
      while (next.isEmpty()) {
        next = records(replay.next(Duration.ofSeconds(10)));
      }
      assertEquals(receipt.position(), next.getFirst().position());
    }
  }

  @Test
  void replayFromAnyBlockGivesTheRestOfTheWhole() {
    recorded(Cast.BRAND_MEMBER, cast.brand.says("whole", Cast.stored(1)));
    List<Committed> whole = replay(-1);
    Committed middle = whole.get(whole.size() / 2);

    List<Committed> rest = replay(middle.position().block());

    assertEquals(
        whole.stream()
            .map(Committed::position)
            .filter(position -> position.block() > middle.position().block())
            .toList(),
        rest.stream().map(Committed::position).toList());
  }

  @Test
  void theRegistryIsTheFoldOfTheRegistrations() {
    assertEquals("RetailMSP", ledger.registry().party(cast.shop.id).orElseThrow().mspId());
    assertTrue(ledger.registry().founded());
  }

  private static void assertSame(SignedStatement said, Committed replayed) {
    SignedStatement back = assertInstanceOf(CommittedStatement.class, replayed).statement();
    assertEquals(said.headerBytes(), back.headerBytes());
    assertEquals(said.signature(), back.signature());
    assertEquals(said.events(), back.events());
  }

  private void register(SignedRegistration registration) {
    registered(Cast.BRAND_MEMBER, registration);
    registered(Cast.RETAIL_MEMBER, cast.approval("approval-" + approvals++, registration));
  }

  private void registered(Submitter by, SignedRegistration registration) {
    Outcome outcome = ledger.register(by, registration);
    assertInstanceOf(Outcome.Recorded.class, outcome, outcome.toString());
  }

  private void assertRefused(FaultCode code, Submitter by, SignedRegistration registration) {
    assertRefused(code, ledger.register(by, registration));
  }

  private Receipt recorded(Submitter by, SignedStatement statement) {
    Outcome outcome = ledger.record(by, statement);
    return assertInstanceOf(Outcome.Recorded.class, outcome, outcome.toString()).receipt();
  }

  private void assertRefused(FaultCode code, Submitter by, SignedStatement statement) {
    assertRefused(code, ledger.record(by, statement));
  }

  private static void assertRefused(FaultCode code, Outcome outcome) {
    Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class, outcome, outcome.toString());
    assertEquals(code, refused.faults().getFirst().code());
  }

  private List<Committed> replay(long after) {
    long head = ledger.head();
    List<Committed> records = new ArrayList<>();
    try (Replay replay = ledger.replay(after)) {
      long last = after;
      while (last < head) {
        List<Block> blocks = replay.next(Duration.ofSeconds(10));
        assertNotEquals(List.of(), blocks, "no block came");
        blocks.forEach(block -> assertEquals(List.of(), block.unsound()));
        records.addAll(records(blocks));
        last = blocks.getLast().number();
      }
    }
    return records;
  }

  private static List<Committed> records(List<Block> blocks) {
    return blocks.stream().flatMap(block -> block.records().stream()).toList();
  }
}
