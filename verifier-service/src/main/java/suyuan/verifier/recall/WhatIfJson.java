package suyuan.verifier.recall;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import suyuan.model.history.Recall;
import suyuan.model.json.Json;
import suyuan.model.json.ObjBuilder;
import suyuan.model.trace.TraceEvent.RecallClass;

/// What a recall would take, and how far one has come, as JSON.
final class WhatIfJson {
  private static final int PLACES = 6;

  private WhatIfJson() {}

  static Json.Obj of(WhatIf whatIf) {
    return Json.Obj.builder()
        .put("lot", whatIf.lot().elementString())
        .put("causes", new Json.Arr(whatIf.causes().stream().<Json>map(WhatIfJson::cause).toList()))
        .put(
            "options",
            new Json.Arr(whatIf.options().stream().<Json>map(WhatIfJson::option).toList()))
        .build();
  }

  private static Json.Obj cause(WhatIf.Reaches cause) {
    return Json.Obj.builder()
        .put("key", cause.key())
        .put("posterior", number(cause.probability()))
        .put("pieces", Math.round(cause.pieces()))
        .build();
  }

  private static Json.Obj option(WhatIf.Option option) {
    ObjBuilder json =
        scope(option.scope())
            .put("risk", number(option.risk()))
            .put("covered", shares(option.covered()))
            .put("left", shares(option.left()));
    option
        .watched()
        .ifPresent(
            watched ->
                json.put(
                    "formulaWatched",
                    Json.Obj.builder()
                        .put("probability", number(watched.probability()))
                        .put("pieces", Math.round(watched.pieces()))
                        .put("riskLeft", number(watched.riskLeft()))
                        .build()));
    return json.build();
  }

  private static Json.Arr shares(List<WhatIf.Share> shares) {
    return new Json.Arr(shares.stream().<Json>map(WhatIfJson::share).toList());
  }

  private static Json share(WhatIf.Share share) {
    return Json.Obj.builder()
        .put("key", share.key())
        .put("probability", number(share.probability()))
        .build();
  }

  /// A scope without its items.
  static ObjBuilder scope(Scope scope) {
    return Json.Obj.builder()
        .put("causes", Json.strings(scope.causes()))
        .put("probability", number(scope.probability()))
        .put("riskLeft", number(scope.riskLeft()))
        .put("pieces", Math.round(scope.pieces()))
        .put("exact", scope.exact());
  }

  static Json.Obj progress(Recall recall, Progress progress, long opened) {
    boolean isSafety = recall.recallClass() == RecallClass.SAFETY;
    int holders = progress.holders().size();
    return Json.Obj.builder()
        .put("id", recall.id())
        .put(
            "holders",
            new Json.Arr(progress.holders().stream().<Json>map(WhatIfJson::told).toList()))
        .put("pieces", progress.pieces())
        .put("piecesReached", progress.piecesReached())
        .put("holdersReached", progress.reached())
        .put("returned", progress.returned())
        .put("destroyed", progress.destroyed())
        .put("openedAtLeast", opened)
        .put(
            "checks",
            Json.Obj.builder()
                .put("wanted", Progress.toCheck(isSafety, holders))
                .put("made", progress.checked())
                .put("followed", progress.followed())
                .build())
        .build();
  }

  private static Json.Obj told(Progress.Told told) {
    ObjBuilder json =
        notice(told.notice()).put("confirmed", told.confirmed()).put("reached", told.isReached());
    told.check().ifPresent(check -> json.put("check", check.word()));
    return json.build();
  }

  static ObjBuilder notice(Notice notice) {
    return Json.Obj.builder()
        .put("holder", notice.holder())
        .put("pieces", RecallJson.whereabouts(notice.pieces()));
  }

  private static Json number(double value) {
    return Json.of(
        new BigDecimal(value).setScale(PLACES, RoundingMode.HALF_EVEN).stripTrailingZeros());
  }
}
