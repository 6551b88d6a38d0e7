package suyuan.verifier.recall;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import suyuan.model.history.Subject;
import suyuan.model.json.Json;
import suyuan.model.json.ObjBuilder;
import suyuan.model.registry.Names;
import suyuan.verifier.recall.RecallNotice.AffectedLot;
import suyuan.verifier.recall.RecallNotice.Reason;
import suyuan.verifier.recall.RecallNotice.Whereabouts;
import suyuan.verifier.report.Evidence;

/// Recalls as JSON.
final class RecallJson {
  private static final int MOST_NAMED = 500;

  private RecallJson() {}

  /// What a recall reaches: `recalled` (what its party may recall of it), `outside` (what others
  /// gave out), `sources` (what the named things were made from); lists cut after 500, with
  /// `counts` of all.
  static ObjBuilder scope(RecallDesk.Announced announced) {
    Reach reach = announced.reach();
    List<Subject> outside =
        reach.all().stream().filter(thing -> !announced.recalled().contains(thing)).toList();
    ObjBuilder json =
        Json.Obj.builder()
            .put("id", announced.id())
            .put("whereabouts", whereabouts(announced.spread().whereabouts()))
            .put("openedAtLeast", announced.spread().opened())
            .put(
                "notices",
                new Json.Arr(
                    announced.spread().notices().stream()
                        .<Json>map(one -> WhatIfJson.notice(one).build())
                        .toList()));
    announced
        .found()
        .ifPresent(
            found ->
                json.put(
                    "scope",
                    WhatIfJson.scope(found.scope()).put("widened", found.widened()).build()));
    return json.put("recalled", things(announced.recalled()))
        .put("outside", things(outside))
        .put("sources", things(reach.sources()))
        .put(
            "counts",
            Json.Obj.builder()
                .put("recalled", announced.recalled().size())
                .put("outside", outside.size())
                .put("sources", reach.sources().size())
                .build())
        .put("complete", reach.complete());
  }

  /// The public trace report.
  static Json.Obj report(RecallNotice notice) {
    ObjBuilder json =
        Json.Obj.builder()
            .put("id", notice.recall().id())
            .put("class", notice.recall().recallClass().name().toLowerCase(Locale.ROOT))
            .put("reason", notice.recall().reason())
            .put("state", notice.lifted().isPresent() ? "lifted" : "in-force")
            .put("party", evidence(notice.recall().evidence()).object("party").orElseThrow())
            .put("announced", notice.recall().evidence().recorded().toString())
            .put("lots", new Json.Arr(notice.lots().stream().<Json>map(RecallJson::lot).toList()))
            .put("whereabouts", whereabouts(notice.whereabouts()))
            .put("missing", notice.missing())
            .put(
                "progress",
                Json.Obj.builder()
                    .put("holders", notice.followed().holders())
                    .put("holdersReached", notice.followed().reached())
                    .put("returned", notice.followed().returned())
                    .put("destroyed", notice.followed().destroyed())
                    .build())
            .put(
                "basis",
                new Json.Arr(notice.basis().stream().<Json>map(RecallJson::evidence).toList()))
            .put("asOf", notice.asOf().toString());
    notice.lifted().ifPresent(evidence -> json.put("lifted", evidence(evidence)));
    return json.build();
  }

  static Json.Obj whereabouts(Whereabouts where) {
    return Json.Obj.builder()
        .put("inStock", where.inStock())
        .put("inTransit", where.inTransit())
        .put("sold", where.sold())
        .put("destroyed", where.destroyed())
        .build();
  }

  private static Json lot(AffectedLot affected) {
    ObjBuilder json =
        Json.Obj.builder()
            .put("lot", affected.lot().elementString())
            .put("product", names(affected.product()))
            .put("pieces", affected.pieces());
    return switch (affected.why()) {
      case Reason.Named _ -> json.put("why", "named").build();
      case Reason.MadeFrom from ->
          json.put("why", "made-from").put("from", from.material().elementString()).build();
      case Reason.Holds _ -> json.put("why", "some-items").build();
      case Reason.Repacked _ -> json.put("why", "repacked").build();
    };
  }

  private static Json.Obj evidence(Evidence evidence) {
    return Json.Obj.builder()
        .put("kind", evidence.kind())
        .put(
            "party",
            Json.Obj.builder()
                .put("id", evidence.party().id().value())
                .put("names", names(evidence.party().names()))
                .put("hosted", evidence.party().hosted())
                .build())
        .put("time", evidence.time().toInstant().toString())
        .put("recorded", evidence.recorded().toString())
        .put("statement", evidence.statement().value())
        .put("event", evidence.event())
        .put("block", evidence.block())
        .put("index", evidence.transaction())
        .build();
  }

  private static Json.Obj names(Names names) {
    ObjBuilder json = Json.Obj.builder();
    names.byLanguage().forEach(json::put);
    return json.build();
  }

  private static Json.Arr things(Collection<Subject> things) {
    return Json.strings(
        things.stream()
            .limit(MOST_NAMED)
            .map(thing -> RecallEvents.identifier(thing).elementString())
            .toList());
  }
}
