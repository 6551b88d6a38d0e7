package suyuan.verifier.report;

import java.util.List;
import java.util.Optional;
import suyuan.verifier.coldchain.ChartPoint;
import suyuan.verifier.coldchain.Lived;

/// What the temperature logs along one way show together.
///
/// @param isRefuted whether the raw file of one of them is here and isn't what its event says
/// @param exposure all that is recorded
/// @param chart of all recorded time
/// @param last end of the recorded time, milliseconds since 1970 UTC
/// @param lived how a thing aged until then, where its product says how it ages
/// @param isLasting whether all files are here, so that nothing of this will change
record Way(
    boolean isRefuted,
    Optional<Exposure> exposure,
    List<ChartPoint> chart,
    long last,
    Optional<Lived> lived,
    boolean isLasting) {
  static final Way NONE =
      new Way(false, Optional.empty(), List.of(), Long.MIN_VALUE, Optional.empty(), true);
}
