package suyuan.verifier.projection;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import suyuan.model.Bytes;
import suyuan.model.json.Json;
import suyuan.model.json.JsonException;
import suyuan.model.json.JsonLimits;
import suyuan.verifier.neighbour.Neighbour;
import suyuan.verifier.neighbour.Rounds;

/// Asks the neighbours on the same channel again and again what they make of it: at a block that
/// both have read the digests must be equal. Where they aren't, the first such block is looked for
/// and becomes an alarm.
@Singleton
@Requires(property = "suyuan.agreement", value = "true")
final class Agreement {
  private static final Duration ROUND = Duration.ofSeconds(10);
  private static final int LONGEST_ANSWER = 64 << 10;

  private final Alarms alarms;
  private final Agreed agreed;
  private final Projection projection;
  private final Rounds rounds;

  Agreement(
      Alarms alarms, Agreed agreed, Projection projection, @Value("${suyuan.home}") String home) {
    this.alarms = alarms;
    this.agreed = agreed;
    this.projection = projection;
    this.rounds = new Rounds("agreement", Path.of(home), ROUND, this::compareAll);
  }

  @EventListener
  void start(StartupEvent event) {
    rounds.start();
  }

  @PreDestroy
  void stop() {
    rounds.stop();
  }

  private void compareAll(List<Neighbour> neighbours) throws InterruptedException {
    for (Neighbour neighbour : neighbours) {
      compare(neighbour);
    }
  }

  private void compare(Neighbour neighbour) throws InterruptedException {
    if (alarms.mismatches().stream().anyMatch(one -> one.node().equals(name(neighbour)))) {
      return;
    }
    Optional<Long> theirs =
        ask(neighbour, "/history").flatMap(json -> json.number("block")).map(Number::longValue);
    if (theirs.isEmpty()) {
      return;
    }
    long common = Math.min(theirs.get(), projection.progress().position().block());
    long before = agreed.with(name(neighbour)).orElse(-1);
    if (common <= before) {
      return;
    }
    Optional<Bytes> digest = digest(neighbour, common);
    if (digest.isPresent() && isOurs(common, digest.get())) {
      agreed.upTo(name(neighbour), common);
    } else if (digest.isPresent()) {
      raise(neighbour, before, common);
    }
  }

  /// Both agree after `equal` and differ after `different`; halves what lies between.
  private void raise(Neighbour neighbour, long equal, long different) throws InterruptedException {
    long low = equal;
    long high = different;
    while (high - low > 1) {
      long middle = low + (high - low) / 2;
      Optional<Bytes> theirs = digest(neighbour, middle);
      if (theirs.isEmpty()) {
        return;
      }
      if (isOurs(middle, theirs.get())) {
        low = middle;
      } else {
        high = middle;
      }
    }
    Optional<Bytes> theirs = digest(neighbour, high);
    if (theirs.isPresent()) {
      alarms.agrees(name(neighbour), high, theirs.get());
    }
  }

  private boolean isOurs(long block, Bytes theirs) {
    return alarms.digest(block).filter(theirs::equals).isPresent();
  }

  private static Optional<Bytes> digest(Neighbour neighbour, long block)
      throws InterruptedException {
    return ask(neighbour, "/history/" + block)
        .flatMap(json -> json.string("digest"))
        .filter(text -> text.matches("[0-9a-f]{64}"))
        .map(Bytes::fromHex);
  }

  private static Optional<Json.Obj> ask(Neighbour neighbour, String path)
      throws InterruptedException {
    return neighbour.get(path, LONGEST_ANSWER).flatMap(answer -> object(answer.body()));
  }

  private static Optional<Json.Obj> object(Bytes body) {
    try {
      return Json.parse(body, JsonLimits.SMALL) instanceof Json.Obj object
          ? Optional.of(object)
          : Optional.empty();
    } catch (JsonException e) {
      return Optional.empty();
    }
  }

  private static String name(Neighbour neighbour) {
    return neighbour.address().toString();
  }
}
