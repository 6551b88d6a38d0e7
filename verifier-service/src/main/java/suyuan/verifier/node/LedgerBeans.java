package suyuan.verifier.node;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;
import suyuan.verifier.ledger.Ledger;
import suyuan.verifier.ledger.embedded.EmbeddedLedger;

/// The clock, and the ledger that this node writes to.
@Factory
final class LedgerBeans {

  @Singleton
  @Primary
  InstantSource clock() {
    return InstantSource.system();
  }

  @Singleton
  Ledger ledger(Jdbi jdbi, InstantSource clock) {
    return new EmbeddedLedger(jdbi, clock);
  }
}
