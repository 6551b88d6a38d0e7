package suyuan.verifier.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import suyuan.model.epcis.Event;

class FreshPartsTest {
  private static final Packed ONE = part(1);

  private Instant now = Instant.EPOCH;
  private final FreshParts parts = new FreshParts(() -> now);

  @Test
  void aPartIsHandedOverOnce() {
    parts.keep(1, 0, ONE);
    assertEquals(Optional.of(ONE), parts.take(1, 0));
    assertEquals(Optional.empty(), parts.take(1, 0));
  }

  @Test
  void withoutRoomTheDatabaseHasToDo() {
    Packed large = part(2_000);
    int kept = 0;
    for (int ordinal = 0; ordinal < 20; ordinal++) {
      parts.keep(1, ordinal, large);
    }
    while (parts.take(1, kept).isPresent()) {
      kept++;
    }
    assertEquals((2 << 20) / large.size(), kept);
  }

  @Test
  void whatNobodyAsksForIsForgottenAfterAMinute() {
    parts.keep(1, 0, ONE);
    now = now.plusSeconds(61);
    parts.keep(2, 0, ONE);
    assertEquals(Optional.empty(), parts.take(1, 0));
    assertEquals(Optional.of(ONE), parts.take(2, 0));
  }

  private static Packed part(int events) {
    byte[] event = Told.received("LOT-1").getBytes(StandardCharsets.UTF_8);
    return Packed.of(Collections.nCopies(events, Event.read(event)));
  }
}
