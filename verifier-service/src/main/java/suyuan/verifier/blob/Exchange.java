package suyuan.verifier.blob;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.http.HttpHeaders;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import suyuan.model.Bytes;
import suyuan.model.registry.PartyId;
import suyuan.verifier.neighbour.Neighbour;
import suyuan.verifier.neighbour.Rounds;

/// Gets from other members' nodes what records name and this node doesn't have. The digest that the
/// records name decides, whoever sends.
@Singleton
final class Exchange {
  private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
  private static final Duration ROUND = Duration.ofSeconds(1);
  private static final int LONGEST_PAUSE_ROUNDS = 300;

  private final Blobs blobs;
  private final Map<Bytes, Pause> pauses = new HashMap<>();
  private final Rounds rounds;
  private long round;

  /// In which round a blob that nobody had is asked for again, and how long was waited last.
  private record Pause(long until, int rounds) {}

  Exchange(Blobs blobs, @Value("${suyuan.home}") String home) {
    this.blobs = blobs;
    this.rounds = new Rounds("blobs", Path.of(home), ROUND, this::fetchWanted);
  }

  @EventListener
  void start(StartupEvent event) {
    rounds.start();
  }

  @PreDestroy
  void stop() {
    rounds.stop();
  }

  private void fetchWanted(List<Neighbour> nodes) throws InterruptedException {
    round++;
    if (nodes.isEmpty()) {
      return;
    }
    for (Bytes sha256 : blobs.wanted()) {
      Pause pause = pauses.getOrDefault(sha256, new Pause(0, 1));
      if (pause.until() <= round && !fetch(sha256, nodes)) {
        int next = Math.min(LONGEST_PAUSE_ROUNDS, pause.rounds() * 2);
        pauses.put(sha256, new Pause(round + next, next));
      }
    }
  }

  private boolean fetch(Bytes sha256, List<Neighbour> nodes) throws InterruptedException {
    for (Neighbour node : nodes) {
      Optional<Blob> blob =
          node.get("/blobs/" + sha256.hex(), Blob.MAX_BYTES).flatMap(Exchange::read);
      if (blob.filter(found -> found.sha256().equals(sha256)).isPresent()) {
        blobs.put(blob.get());
        pauses.remove(sha256);
        return true;
      }
      blob.ifPresent(_ -> LOG.warn("{} sends other bytes than {}", node.address(), sha256.hex()));
    }
    return false;
  }

  /// The blob as that node has it; empty if it isn't one.
  private static Optional<Blob> read(Neighbour.Answer answer) {
    String type = answer.header(HttpHeaders.CONTENT_TYPE);
    try {
      PartyId owner = new PartyId(answer.header(BlobController.OWNER));
      return Optional.of(
          new Blob(answer.body(), new MediaKind(type), BlobController.visibility(type), owner));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
