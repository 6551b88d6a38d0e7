package suyuan.verifier.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import suyuan.model.ledger.Committed;
import suyuan.model.ledger.Receipt;
import suyuan.model.statement.SignedStatement;

/// What was recorded comes back, whole and in order, from any block on.
interface ReplayCases {
  LedgerStage stage();

  @Test
  default void whatIsRecordedComesBackInOrderWithItsReceiptsPositions() {
    long before = stage().ledger().head();
    List<SignedStatement> said =
        List.of(
            stage().cast().brand.says("order-1", Cast.stored(1)),
            stage().cast().shop.says("order-2", Cast.stored(500)),
            stage().cast().brand.says("order-3", Cast.stored(2)));

    List<Receipt> receipts =
        List.of(
            stage().recorded(Cast.BRAND_MEMBER, said.get(0)),
            stage().recorded(Cast.RETAIL_MEMBER, said.get(1)),
            stage().recorded(Cast.BRAND_MEMBER, said.get(2)));

    List<Committed> replayed = stage().replay(before);
    assertEquals(
        receipts.stream().map(Receipt::position).toList(),
        replayed.stream().map(Committed::position).toList());
    assertEquals(
        List.of(Cast.BRAND_MEMBER, Cast.RETAIL_MEMBER, Cast.BRAND_MEMBER),
        replayed.stream().map(Committed::submitter).toList());
    for (int i = 0; i < said.size(); i++) {
      stage().assertSame(said.get(i), replayed.get(i));
    }
  }

  @Test
  default void replayWaitsForWhatIsToCome() throws Exception {
    long head = stage().ledger().head();
    try (Replay replay = stage().ledger().replay(head)) {
      assertEquals(List.of(), stage().records(replay.next(Duration.ofMillis(50))));
      Receipt receipt =
          stage().recorded(Cast.BRAND_MEMBER, stage().cast().brand.says("late", Cast.stored(1)));
      List<Committed> next = List.of();
      while (next.isEmpty()) {
        next = stage().records(replay.next(Duration.ofSeconds(10)));
      }
      assertEquals(receipt.position(), next.getFirst().position());
    }
  }

  @Test
  default void replayFromAnyBlockGivesTheRestOfTheWhole() {
    stage().recorded(Cast.BRAND_MEMBER, stage().cast().brand.says("whole", Cast.stored(1)));
    List<Committed> whole = stage().replay(-1);
    Committed middle = whole.get(whole.size() / 2);

    List<Committed> rest = stage().replay(middle.position().block());

    assertEquals(
        whole.stream()
            .map(Committed::position)
            .filter(position -> position.block() > middle.position().block())
            .toList(),
        rest.stream().map(Committed::position).toList());
  }
}
