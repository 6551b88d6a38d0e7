package suyuan.verifier.capture;

import java.util.List;
import java.util.Optional;
import suyuan.model.json.Json;
import suyuan.model.json.ObjBuilder;
import suyuan.verifier.coldchain.AllowedRange;
import suyuan.verifier.coldchain.ChartPoint;
import suyuan.verifier.coldchain.LoggerFile;
import suyuan.verifier.coldchain.LoggerNote;
import suyuan.verifier.coldchain.LoggerSummary;

/// Logger files as JSON.
final class LoggerJson {
  private LoggerJson() {}

  /// The numbers as they stand in `suyuan:conditions`, the file's SHA-256 left out.
  static ObjBuilder numbers(LoggerSummary summary) {
    return Json.Obj.builder()
        .put("start", summary.start().toString())
        .put("end", summary.end().toString())
        .put("readings", summary.readings())
        .put("min", summary.min())
        .put("max", summary.max())
        .put("mkt", summary.mkt())
        .put("secondsBelow", summary.secondsBelow())
        .put("secondsAbove", summary.secondsAbove())
        .put("gaps", summary.gaps())
        .put("gapSeconds", summary.gapSeconds())
        .put("root", summary.root().hex());
  }

  /// The whole file for a chart; time outside limits left out, for it depends on the product.
  static Json.Obj of(LoggerFile file, LoggerSummary summary, List<ChartPoint> points) {
    return numbers(summary)
        .put("layout", file.layout())
        .put("intervalSeconds", summary.intervalSeconds())
        .put("notes", notes(file.notes()))
        .put("points", new Json.Arr(points.stream().<Json>map(LoggerJson::point).toList()))
        .build()
        .without("secondsBelow", "secondsAbove");
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
