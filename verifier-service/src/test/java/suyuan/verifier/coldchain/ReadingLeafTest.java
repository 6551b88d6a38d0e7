package suyuan.verifier.coldchain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingLeafTest {

  /// Computed apart from this code: `sha256(00 01 int64 int32)`.
  @ParameterizedTest(name = "{0} {1} m°C")
  @CsvSource({
    "1970-01-01T00:00:00Z, 0, 378da3af0cf7e93927a1d54c83620dce13c3a3d862ca925b2b84770fe6b8ba52",
    "2026-03-02T00:00:00Z, 5400, ba4f56f7ecbf5e2dbcc9077fa86063966c653963658cee807b8d868440fc9865",
    "2026-03-02T00:05:00.250Z, -18500,"
        + " 37e5bb9e262c83616dbba65e8bd6745e5f2873484fde14ffee1f0ad6928f7a4f",
    "2026-12-31T23:59:59Z, -1, 628cc611911ea71567061d2dba391307053b537b68faac3a68ba416deec41f08",
  })
  void leafOfReading(Instant time, int millidegrees, String leaf) {
    assertEquals(leaf, new Reading(time, millidegrees).leaf().hex());
  }
}
