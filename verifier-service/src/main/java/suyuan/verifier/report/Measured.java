package suyuan.verifier.report;

import java.util.Optional;
import suyuan.model.registry.Product.Limits;
import suyuan.model.trace.TraceEvent.Conditions;

/// Gives what a logger file itself shows, where it is here.
interface Measured {
  Measured NOTHING = (_, _) -> Optional.empty();

  Optional<Recount> of(Conditions said, Limits limits);
}
