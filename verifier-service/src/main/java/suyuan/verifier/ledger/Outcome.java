package suyuan.verifier.ledger;

import java.util.List;
import suyuan.model.admission.Fault;
import suyuan.model.ledger.Receipt;

/// What the ledger did with a record.
public sealed interface Outcome {

  /// It stands on the ledger. `repeated`: it did before, and nothing was written now.
  record Recorded(Receipt receipt, boolean repeated) implements Outcome {}

  /// Nothing was written, for these reasons; at least one.
  record Refused(List<Fault> faults) implements Outcome {
    public Refused {
      faults = List.copyOf(faults);
    }
  }
}
