package suyuan.verifier.ledger.fabric;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import suyuan.testing.Needs;
import suyuan.testing.Part;
import suyuan.verifier.ledger.Ledger;
import suyuan.verifier.ledger.LedgerContract;

/// The port's promises, on a real network.
@Tag("integration")
@Needs(Part.FABRIC)
final class FabricLedgerIT extends LedgerContract {
  private final List<AutoCloseable> open = new ArrayList<>();

  @Override
  protected Ledger open() throws Exception {
    FabricNetwork network = FabricNetwork.start();
    open.addFirst(network);
    FabricLedger ledger =
        FabricLedger.open(
            FabricNetwork.channel(), List.of(network.member("brand"), network.member("retail")));
    open.addFirst(ledger);
    return ledger;
  }

  @AfterAll
  void close() throws Exception {
    for (AutoCloseable part : open) {
      part.close();
    }
  }
}
