package suyuan.verifier.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import suyuan.model.admission.FaultCode;
import suyuan.model.epcis.Event;
import suyuan.model.ledger.Flag;
import suyuan.model.ledger.Receipt;
import suyuan.model.statement.SignedStatement;
import suyuan.model.statement.StatementId;

/// What a ledger does with statements: each stands once, in order, or is refused by its fault.
interface RecordingCases {
  LedgerStage stage();

  @Test
  default void theSameStatementAgainGivesTheFirstReceiptAndWritesNothing() {
    SignedStatement statement = stage().cast().brand.says("again", Cast.stored(1));
    Receipt first = stage().recorded(Cast.BRAND_MEMBER, statement);
    long after = stage().ledger().head();

    assertEquals(
        new Outcome.Recorded(first, true), stage().ledger().record(Cast.BRAND_MEMBER, statement));
    assertEquals(
        Optional.of(first),
        stage().ledger().receipt(stage().cast().brand.id, new StatementId("again")));
    assertEquals(after, stage().ledger().head());
  }

  @Test
  default void aRefusedStatementSaysWhyAndCommitsNothing() {
    long before = stage().ledger().head();

    stage()
        .assertRefused(
            FaultCode.UNKNOWN_FIELD,
            Cast.BRAND_MEMBER,
            stage().cast().brand.says("refused", Cast.gossip()));
    stage()
        .assertRefused(
            FaultCode.FOREIGN_SUBMITTER,
            Cast.RETAIL_MEMBER,
            stage().cast().brand.says("foreign", Cast.stored(1)));

    assertEquals(before, stage().ledger().head());
    assertEquals(
        Optional.empty(),
        stage().ledger().receipt(stage().cast().brand.id, new StatementId("refused")));
  }

  @Test
  default void theSameIdWithOtherEventsIsRefused() {
    stage().recorded(Cast.BRAND_MEMBER, stage().cast().brand.says("reused", Cast.stored(1)));

    stage()
        .assertRefused(
            FaultCode.ID_REUSED,
            Cast.BRAND_MEMBER,
            stage().cast().brand.says("reused", Cast.stored(2)));
  }

  @Test
  default void anAlteredReplayIsRefused() {
    SignedStatement statement = stage().cast().brand.says("altered", Cast.stored(2));
    List<Event> swapped = statement.events().reversed();

    stage()
        .assertRefused(
            FaultCode.BAD_ROOT,
            Cast.BRAND_MEMBER,
            SignedStatement.of(statement.headerBytes(), statement.signature(), swapped));
  }

  @Test
  default void aStatementSubmittedByManyAtOnceStandsOnce() throws Exception {
    SignedStatement statement = stage().cast().brand.says("race", Cast.stored(1));
    Callable<Outcome> submit = () -> stage().ledger().record(Cast.BRAND_MEMBER, statement);

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
  default void aRefusalWithManyFaultsArrivesWhole() {
    Event[] events = Collections.nCopies(100, Cast.gossip()).toArray(Event[]::new);

    Outcome outcome =
        stage().ledger().record(Cast.BRAND_MEMBER, stage().cast().brand.says("many", events));

    Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class, outcome);
    assertEquals(100, refused.faults().size());
  }

  @Test
  default void aReceiptSaysThatALotIsRecalled() {
    stage().recorded(Cast.BRAND_MEMBER, stage().cast().brand.says("recall", Cast.recalled("B9")));

    Receipt receipt =
        stage()
            .recorded(
                Cast.RETAIL_MEMBER, stage().cast().shop.says("sold-on", Cast.storedLot("B9")));

    assertEquals(List.of(Flag.Kind.RECALLED), receipt.flags().stream().map(Flag::kind).toList());
  }
}
