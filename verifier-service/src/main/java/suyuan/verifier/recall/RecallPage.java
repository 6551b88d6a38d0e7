package suyuan.verifier.recall;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import suyuan.model.gs1.Lot;
import suyuan.verifier.recall.RecallNotice.AffectedLot;
import suyuan.verifier.recall.RecallNotice.Reason;
import suyuan.verifier.report.SideView;
import suyuan.verifier.web.Dates;
import suyuan.verifier.web.Page;
import suyuan.verifier.web.Pages;
import suyuan.verifier.web.Words;

/// A recall as a public page, in one language.
record RecallPage(RecallNotice notice, Words words) {

  static byte[] html(RecallNotice notice, Words words) {
    String id = notice.recall().id();
    var page = new Page(words, words.say("trace.title") + " " + id, "/recalls/" + id, "grave");
    return Pages.html(
        "recall/recall.jte", Map.of("page", page, "it", new RecallPage(notice, words)));
  }

  String says() {
    return notice.lifted().isPresent()
        ? words.say("trace.lifted")
        : words.say("recall." + recallClass());
  }

  String todo() {
    return words.say("trace.do." + recallClass());
  }

  private String recallClass() {
    return notice.recall().recallClass().name().toLowerCase(Locale.ROOT);
  }

  String reason() {
    return words.code("reason", notice.recall().reason());
  }

  String by() {
    var announced = notice.recall().evidence();
    return words.say(
        "recall.by",
        announced.party().names().in(words.language().tag()),
        Dates.in(words).day(announced.time()));
  }

  String product(AffectedLot affected) {
    return affected.product().in(words.language().tag());
  }

  String why(AffectedLot affected) {
    return switch (affected.why()) {
      case Reason.Named _ -> words.say("trace.why.named");
      case Reason.MadeFrom from -> words.say("trace.why.made-from", name(from.material()));
      case Reason.Holds _ -> words.say("trace.why.holds");
      case Reason.Repacked _ -> words.say("trace.why.repacked");
    };
  }

  private static String name(Lot lot) {
    return lot.number();
  }

  String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  String all() {
    return words.say("trace.all", number(notice.whereabouts().all()));
  }

  String missing() {
    return words.say("trace.missing", notice.missing());
  }

  List<SideView> basis() {
    return notice.basis().stream().map(one -> new SideView(one, words)).toList();
  }

  /// Holders told and reached, items back and destroyed; empty if nobody was told.
  String followed() {
    RecallNotice.Followed one = notice.followed();
    return words.say(
        "trace.followed",
        number(one.reached()),
        number(one.holders()),
        number(one.returned()),
        number(one.destroyed()));
  }

  boolean isFollowed() {
    return notice.followed().holders() > 0;
  }

  String asOf() {
    return words.say("trace.as-of", Dates.in(words).minute(notice.asOf()));
  }
}
