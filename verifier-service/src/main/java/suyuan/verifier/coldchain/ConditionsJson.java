package suyuan.verifier.coldchain;

import suyuan.model.Bytes;
import suyuan.model.json.Json;
import suyuan.model.json.ObjBuilder;

/// A summary as it stands in `suyuan:conditions` (docs/events.md).
public final class ConditionsJson {
  private ConditionsJson() {}

  /// @param limited whether the summary was counted against limits of the goods
  /// @param file SHA-256 of the logger file
  public static Json.Obj of(LoggerSummary summary, boolean limited, Bytes file) {
    ObjBuilder json = numbers(summary).put("blob", file.hex());
    if (limited) {
      json.put("secondsBelow", summary.secondsBelow()).put("secondsAbove", summary.secondsAbove());
    }
    return json.build();
  }

  /// What depends on the file alone.
  public static ObjBuilder numbers(LoggerSummary summary) {
    return Json.Obj.builder()
        .put("start", summary.start().toString())
        .put("end", summary.end().toString())
        .put("readings", summary.readings())
        .put("min", summary.min())
        .put("max", summary.max())
        .put("mkt", summary.mkt())
        .put("gaps", summary.gaps())
        .put("gapSeconds", summary.gapSeconds())
        .put("root", summary.root().hex());
  }
}
