package suyuan.model.epcis;

import java.util.ArrayList;
import java.util.List;

/// Gathers faults of one event.
final class Check {
  private final List<Fault> faults = new ArrayList<>();

  void fault(Rule rule, Path path, String detail) {
    if (faults.size() < Event.MAX_FAULTS) {
      faults.add(Fault.of(rule, path.pointer(), detail));
    }
  }

  void orThrow() {
    if (!faults.isEmpty()) {
      throw new EpcisException(faults);
    }
  }
}
