package suyuan.verifier.ledger.embedded;

import java.time.InstantSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import suyuan.verifier.ledger.Ledger;
import suyuan.verifier.ledger.LedgerContract;
import suyuan.verifier.node.FreshDatabase;

/// The port's promises, on a real PostgreSQL.
@Tag("integration")
final class EmbeddedLedgerIT extends LedgerContract {
  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  @Override
  protected Ledger open() {
    return new EmbeddedLedger(DATABASE.jdbi(), InstantSource.system());
  }
}
