package suyuan.verifier.ledger;

import java.util.List;
import suyuan.model.admission.Fault;
import suyuan.model.ledger.Receipt;

/// What became of a record.
public sealed interface Outcome {

  /// It stands on the ledger. `repeated`: it did before, and nothing was written now.
  record Recorded(Receipt receipt, boolean repeated) implements Outcome {}

  /// Nothing was written, for these reasons; at least one.
  record Refused(List<Fault> faults) implements Outcome {
    public Refused {
      faults = List.copyOf(faults);
    }
  }

  /// The ledger can't be reached; surely nothing was written. Trying again later is safe.
  record Unavailable(String sentence) implements Outcome {}

  /// The record was handed over and no answer came: it may stand on the ledger, or come to stand.
  /// Submitting the same record again settles it.
  record Unknown(String sentence) implements Outcome {}
}
