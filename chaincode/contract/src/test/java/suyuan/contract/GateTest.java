package suyuan.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/// A server that is told to end: who is inside finishes, nobody else comes in.
final class GateTest {
  private final Gate gate = new Gate();

  @Test
  void closingWaitsForThoseInside() throws InterruptedException {
    CountDownLatch inside = new CountDownLatch(1);
    AtomicBoolean done = new AtomicBoolean();
    Thread transaction =
        Thread.ofVirtual()
            .start(
                () -> {
                  assertTrue(gate.enter());
                  inside.countDown();
                  while (!gate.isClosing()) {
                    Thread.onSpinWait();
                  }
                  done.set(true);
                  gate.leave();
                });
    inside.await();

    assertTrue(gate.close(Duration.ofSeconds(5)));
    assertTrue(done.get());
    transaction.join();
    assertFalse(gate.enter());
  }

  @Test
  void closingWaitsNoLongerThanItMay() throws InterruptedException {
    Thread stuck = Thread.ofVirtual().start(gate::enter);
    stuck.join();
    assertFalse(gate.close(Duration.ofMillis(20)));
    assertEquals(true, gate.isClosing());
  }
}
