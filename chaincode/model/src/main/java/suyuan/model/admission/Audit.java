package suyuan.model.admission;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import suyuan.model.ledger.Committed;
import suyuan.model.ledger.Committed.CommittedRegistration;
import suyuan.model.ledger.Committed.CommittedStatement;
import suyuan.model.ledger.Unsound;

/// Admission run again by whoever reads a ledger. Those who write it ran the same rules on the same
/// records in the same order; where the outcome differs they run something else, and what they let
/// through isn't believed.
public final class Audit {
  private static final int NAMED = 3;

  private Audit() {}

  /// Why the ledger should not hold this record; nothing if it is sound.
  ///
  /// @param ledger as it was before the record; marks of lots are not asked for
  public static Optional<Unsound> of(Committed record, LedgerView ledger) {
    return reason(decide(record, ledger))
        .map(reason -> new Unsound(record.position(), record.transaction(), reason));
  }

  private static Decision decide(Committed record, LedgerView ledger) {
    return switch (record) {
      case CommittedStatement made -> Admission.admit(made.submitter(), made.statement(), ledger);
      case CommittedRegistration made ->
          Admission.admit(made.submitter(), made.registration(), ledger);
    };
  }

  private static Optional<String> reason(Decision decision) {
    return switch (decision) {
      case Decision.Admitted _ -> Optional.empty();
      case Decision.Repeated() -> Optional.of("it stands on the ledger a second time");
      case Decision.Refused(List<Fault> faults) ->
          Optional.of(
              "admission refuses it: "
                  + faults.stream()
                      .limit(NAMED)
                      .map(fault -> fault.code().word())
                      .distinct()
                      .collect(Collectors.joining(", ")));
    };
  }
}
