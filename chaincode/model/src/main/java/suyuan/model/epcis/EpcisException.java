package suyuan.model.epcis;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/// An event or document was refused.
public final class EpcisException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  EpcisException(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("; ")));
    this.faults = List.copyOf(faults);
  }

  EpcisException(Fault fault) {
    this(List.of(fault));
  }

  /// What is wrong, in the order found: at least one, at most [Event#MAX_FAULTS].
  public List<Fault> faults() {
    return faults;
  }
}
