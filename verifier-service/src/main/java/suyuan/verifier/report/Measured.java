package suyuan.verifier.report;

import java.util.List;
import java.util.Optional;
import suyuan.model.registry.Product.Limits;
import suyuan.model.trace.TraceEvent.Conditions;
import suyuan.verifier.coldchain.Slice;

/// Gives what a logger file itself shows, where it is here.
interface Measured {
  Measured NOTHING =
      new Measured() {
        @Override
        public Optional<Recount> of(Conditions said, Limits limits) {
          return Optional.empty();
        }

        @Override
        public Optional<List<Slice>> slices(Conditions said) {
          return Optional.empty();
        }
      };

  /// The file held against limits.
  Optional<Recount> of(Conditions said, Limits limits);

  /// Its readings; empty if the file isn't here or isn't what its event says.
  Optional<List<Slice>> slices(Conditions said);

  /// What the logs along a way show together.
  default Way along(ItemPath path) {
    return path.way(this);
  }
}
