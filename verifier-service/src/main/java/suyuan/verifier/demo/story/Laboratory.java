package suyuan.verifier.demo.story;

import java.math.BigDecimal;
import suyuan.model.json.Json;

/// Test results as `suyuan:tests` has them.
final class Laboratory {
  private Laboratory() {}

  /// A result without unit against its limits, both included.
  static Json test(String code, String value, String min, String max) {
    return test(code, value, min, max, "");
  }

  /// @param unit as recorded; none if empty
  static Json test(String code, String value, String min, String max, String unit) {
    BigDecimal measured = new BigDecimal(value);
    BigDecimal lowest = new BigDecimal(min);
    BigDecimal highest = new BigDecimal(max);
    boolean passed = measured.compareTo(lowest) >= 0 && measured.compareTo(highest) <= 0;
    Json.Obj test =
        Json.Obj.builder()
            .put("code", code)
            .put("value", measured)
            .put("min", lowest)
            .put("max", highest)
            .put("outcome", passed ? "passed" : "failed")
            .build();
    return unit.isEmpty() ? test : test.with("unit", Json.of(unit));
  }
}
