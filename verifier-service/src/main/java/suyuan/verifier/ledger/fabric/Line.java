package suyuan.verifier.ledger.fabric;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A connection, and whether its peer is of use just now.
final class Line {
  private static final Logger LOG = LoggerFactory.getLogger(Line.class);
  private static final Duration SHORTEST_REST = Duration.ofSeconds(1);
  private static final Duration LONGEST_REST = Duration.ofSeconds(10);

  private final String peer;
  private final Connection connection;
  private Duration rest = Duration.ZERO;
  private long restsUntil;

  Line(String peer, Connection connection) {
    this.peer = peer;
    this.connection = connection;
  }

  Line apart() {
    return new Line(peer, connection);
  }

  Connection connection() {
    return connection;
  }

  synchronized boolean rests() {
    return !rest.isZero() && System.nanoTime() - restsUntil < 0;
  }

  synchronized void works() {
    if (!rest.isZero()) {
      LOG.info("The peer at {} is of use again", peer);
      rest = Duration.ZERO;
    }
  }

  /// Callers that failed at once count as one failure.
  synchronized void rest(String why) {
    if (rests()) {
      return;
    }
    if (rest.isZero()) {
      LOG.warn("The peer at {} is of no use now: {}", peer, why);
    }
    Duration next = rest.isZero() ? SHORTEST_REST : rest.multipliedBy(2);
    rest = next.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : next;
    restsUntil = System.nanoTime() + rest.toNanos();
    connection.connectAnew();
  }
}
