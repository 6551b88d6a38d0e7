package suyuan.verifier.ledger.fabric;

import java.time.Duration;
import suyuan.model.ledger.Block;
import suyuan.model.ledger.Committed;
import suyuan.model.ledger.Committed.CommittedRegistration;
import suyuan.model.registry.InMemoryRegistry;
import suyuan.model.registry.Registry;
import suyuan.verifier.ledger.LedgerUnavailable;
import suyuan.verifier.ledger.Replay;

/// The registry, folded from the channel's registrations as far as the peer has them.
final class RegistryFold {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Chain chain;
  private final Replay replay;
  private final InMemoryRegistry registry = new InMemoryRegistry();
  private long last = -1;

  RegistryFold(Chain chain, Replay replay) {
    this.chain = chain;
    this.replay = replay;
  }

  synchronized Registry current() {
    long head = chain.height() - 1;
    while (last < head) {
      var blocks = replay.next(PATIENCE);
      if (blocks.isEmpty()) {
        throw new LedgerUnavailable(
            "The peer sends no blocks.", new IllegalStateException("behind block " + head));
      }
      blocks.forEach(this::take);
    }
    return registry.copy();
  }

  private void take(Block block) {
    for (Committed record : block.records()) {
      if (record instanceof CommittedRegistration registration) {
        registry.apply(registration.registration().registration().change());
      }
    }
    last = block.number();
  }
}
