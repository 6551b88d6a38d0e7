package suyuan.verifier.alert;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries due messages out, several receivers at once.
@Context
final class Courier {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final int AT_ONCE = 16;

  private final Outbox outbox;
  private final Sender sender;

  /// Said once until it works again.
  private boolean failing;

  private final ExecutorService carriers = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("webhooks").factory());

  Courier(Outbox outbox, Sender sender, @Value("${suyuan.webhook.every:2s}") Duration every) {
    this.outbox = outbox;
    this.sender = sender;
    var _ =
        clockwork.scheduleWithFixedDelay(
            this::round, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void round() {
    try {
      List<Future<?>> under =
          outbox.take(AT_ONCE).stream()
              .<Future<?>>map(parcel -> carriers.submit(() -> carry(parcel)))
              .toList();
      for (Future<?> one : under) {
        one.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      failing = false;
    } catch (Exception e) {
      if (!failing) {
        LOG.warn("Messages wait: {}", e.toString());
      }
      failing = true;
    }
  }

  private void carry(Parcel parcel) {
    outbox.note(parcel, sender.send(parcel));
  }

  @PreDestroy
  void close() {
    clockwork.shutdownNow();
    carriers.shutdownNow();
  }
}
