package suyuan.model.admission;

import java.util.List;
import java.util.Set;
import suyuan.model.ledger.Flag;

/// What admission says of a record.
public sealed interface Decision {

  /// It may be written. `flags` go on the receipt; `marks` change the lots' small records with it.
  record Admitted(Set<Flag> flags, List<LotMark> marks) implements Decision {
    public Admitted {
      flags = Set.copyOf(flags);
      marks = List.copyOf(marks);
    }
  }

  /// It was written before: nothing is written, and the ledger answers with the first receipt.
  record Repeated() implements Decision {}

  /// It may not be written; every reason found, at most [#MAX_FAULTS].
  record Refused(List<Fault> faults) implements Decision {
    public static final int MAX_FAULTS = 100;

    public Refused {
      faults = List.copyOf(faults.subList(0, Math.min(faults.size(), MAX_FAULTS)));
    }

    Refused(Fault fault) {
      this(List.of(fault));
    }
  }
}
