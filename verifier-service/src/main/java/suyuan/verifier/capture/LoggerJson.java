package suyuan.verifier.capture;

import java.util.List;
import java.util.Optional;
import suyuan.model.json.Json;
import suyuan.verifier.coldchain.AllowedRange;
import suyuan.verifier.coldchain.ChartPoint;
import suyuan.verifier.coldchain.ConditionsJson;
import suyuan.verifier.coldchain.LoggerFile;
import suyuan.verifier.coldchain.LoggerNote;
import suyuan.verifier.coldchain.LoggerSummary;

/// Logger files as JSON.
final class LoggerJson {
  private LoggerJson() {}

  /// The whole file for a chart; time outside limits left out, for it depends on the product.
  static Json.Obj of(LoggerFile file, LoggerSummary summary, List<ChartPoint> points) {
    return ConditionsJson.numbers(summary)
        .put("layout", file.layout())
        .put("intervalSeconds", summary.intervalSeconds())
        .put("notes", notes(file.notes()))
        .put("points", new Json.Arr(points.stream().<Json>map(LoggerJson::point).toList()))
        .build();
  }

  static Json.Arr notes(List<LoggerNote> notes) {
    return new Json.Arr(notes.stream().<Json>map(LoggerJson::note).toList());
  }

  /// `{min, max}` in °C; empty if no product states limits, so that nothing was measured against
  /// any.
  static Json.Obj limits(Optional<AllowedRange> range) {
    return range
        .map(r -> Json.Obj.builder().put("min", r.min()).put("max", r.max()).build())
        .orElse(Json.Obj.EMPTY);
  }

  private static Json note(LoggerNote note) {
    return Json.Obj.builder()
        .put("kind", note.kind().code())
        .put("count", note.count())
        .put("firstLine", note.firstLine())
        .build();
  }

  private static Json point(ChartPoint point) {
    return Json.Obj.builder()
        .put("from", point.from().toString())
        .put("to", point.to().toString())
        .put("min", point.min())
        .put("max", point.max())
        .build();
  }
}
