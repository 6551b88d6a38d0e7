package suyuan.verifier.projection;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import suyuan.verifier.http.DatabaseAway;
import suyuan.verifier.ledger.LedgerUnavailable;

/// Failures in a row at the same block: how long to rest after each, and what to say of them. A
/// ledger or database that is away is looked for every two seconds; anything else is tried ever
/// more seldom. The first is logged with its trace; the same again in one line.
final class Stumbles {
  private static final Logger LOG = LoggerFactory.getLogger(Stumbles.class);
  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final int MOST_DOUBLINGS = 5;

  private volatile Optional<Stumble> last = Optional.empty();

  /// @param block the last block that was read in full before it
  /// @param tries how often it failed there
  /// @param passes whether it goes by when something else comes back
  record Stumble(long block, int tries, String failure, boolean passes) {

    /// Twice as long after each try, up to a minute.
    Duration rest() {
      if (passes) {
        return FIRST;
      }
      Duration rest = FIRST.multipliedBy(1L << Math.min(tries - 1, MOST_DOUBLINGS));
      return rest.compareTo(LONGEST) < 0 ? rest : LONGEST;
    }
  }

  /// What holds the read model up, if anything does.
  Optional<Stumble> last() {
    return last;
  }

  /// It failed after this block. Returns how long to rest.
  Duration failed(long block, Exception failure) {
    Optional<Stumble> before = last.filter(one -> one.block() == block);
    int tries = before.map(Stumble::tries).orElse(0) + 1;
    Stumble now = new Stumble(block, tries, failure.toString(), passes(failure));
    last = Optional.of(now);
    if (before.filter(one -> one.failure().equals(now.failure())).isPresent()) {
      LOG.warn(
          "The read model stands after block {}: try {} failed as before, the next one in {} s",
          block,
          now.tries(),
          now.rest().toSeconds());
    } else {
      LOG.warn("The read model begins again after block {}, for it failed", block, failure);
    }
    return now.rest();
  }

  private static boolean passes(Exception failure) {
    return failure instanceof LedgerUnavailable || DatabaseAway.of(failure).isPresent();
  }

  /// It goes on.
  void over() {
    last = Optional.empty();
  }
}
