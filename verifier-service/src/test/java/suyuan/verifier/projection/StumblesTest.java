package suyuan.verifier.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import suyuan.verifier.ledger.LedgerUnavailable;

/// How the read model takes failures.
final class StumblesTest {
  private final IllegalStateException broken = new IllegalStateException("broken");
  private final Stumbles stumbles = new Stumbles();

  @Test
  void atTheSameBlockEachRestIsLongerUpToAMinute() {
    List<Long> rests =
        IntStream.range(0, 8)
            .mapToObj(_ -> stumbles.failed(7, broken))
            .map(Duration::toSeconds)
            .toList();
    assertEquals(List.of(2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L), rests);
    assertEquals(
        Optional.of(new Stumbles.Stumble(7, 8, "java.lang.IllegalStateException: broken", false)),
        stumbles.last());
  }

  @Test
  void aLedgerThatIsAwayIsLookedForAsOftenAsEver() {
    LedgerUnavailable away = new LedgerUnavailable("away", broken);
    stumbles.failed(7, away);
    stumbles.failed(7, away);
    assertEquals(Duration.ofSeconds(2), stumbles.failed(7, away));
  }

  @Test
  void atAnotherBlockItBeginsAnew() {
    stumbles.failed(7, broken);
    stumbles.failed(7, broken);
    assertEquals(Duration.ofSeconds(2), stumbles.failed(8, broken));
  }

  @Test
  void oncePastItNothingIsSaid() {
    stumbles.failed(7, broken);
    stumbles.over();
    assertEquals(Optional.empty(), stumbles.last());
  }
}
