package suyuan.verifier.report;

import java.util.Locale;
import suyuan.verifier.web.Dates;
import suyuan.verifier.web.Words;

/// A recall, in one language.
record RecallView(Recall recall, Words words) {

  String says() {
    return words.say("recall." + recall.recallClass().name().toLowerCase(Locale.ROOT));
  }

  String reason() {
    return words.code("reason", recall.reason());
  }

  String by() {
    return words.say(
        "recall.by",
        recall.evidence().party().names().in(words.language().tag()),
        Dates.in(words).day(recall.evidence().time()));
  }

  String id() {
    return recall.id();
  }

  String link() {
    return "/recalls/" + recall.id();
  }
}
