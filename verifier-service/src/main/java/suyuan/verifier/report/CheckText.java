package suyuan.verifier.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import suyuan.verifier.web.Dates;
import suyuan.verifier.web.Words;

/// The sentence of each check, in one language.
record CheckText(Words words, Dates dates) {

  static CheckText in(Words words) {
    return new CheckText(words, Dates.in(words));
  }

  String title(Check check) {
    return words.say("check." + check.word());
  }

  String doesNotProve(Check check) {
    return words.say("check." + check.word() + ".not");
  }

  String sentence(Check check) {
    return switch (check) {
      case Check.LabelSignature one -> plain(one);
      case Check.SerialOfBatch one -> plain(one);
      case Check.Anchor one -> plain(one);
      case Check.EventsRecorded one -> events(one);
      case Check.Custody one -> custody(one);
      case Check.Quality one -> quality(one);
      case Check.ColdChain one -> cold(one);
      case Check.NotRecalled one -> filled(one, dates.minute(one.asOf()));
      case Check.ShelfLife one -> shelf(one);
      case Check.Scans one -> scans(one);
      case Check.AfterSale one -> filled(one, one.sales().size(), one.services().size());
    };
  }

  /// How it is known, and by how many where it is only said.
  String known(Answer answer) {
    return answer.known() == Known.ASSERTED && answer.parties() > 0
        ? words.count("known.asserted", answer.parties())
        : words.say(
            answer.known() == Known.ASSERTED
                ? "known.asserted.short"
                : "known." + answer.known().word());
  }

  static String percent(double share) {
    double floored = Math.floor(share * 1000) / 10;
    return String.format(Locale.ROOT, floored % 1 == 0 ? "%.0f%%" : "%.1f%%", floored);
  }

  private String plain(Check check) {
    return words.say(key(check));
  }

  private String filled(Check check, Object... arguments) {
    return words.say(key(check), arguments);
  }

  private static String key(Check check) {
    String outcome =
        switch (check.answer().outcome()) {
          case HOLDS -> "holds";
          case FAILS -> "fails";
          case UNUSUAL -> "unusual";
          case OPEN, NOT_APPLICABLE -> "open";
        };
    return "check." + check.word() + "." + outcome;
  }

  private String events(Check.EventsRecorded check) {
    String said = filled(check, check.events(), check.parties());
    String hosted = words.say("check.events-recorded.hosted", check.hosted());
    return check.hosted() == 0 ? said : words.sentences(said, hosted);
  }

  private String custody(Check.Custody check) {
    return check.legs() == 0
        ? words.say("check.custody.none")
        : check.answer().outcome() == Outcome.OPEN
            ? filled(check, check.legs(), check.open())
            : filled(check, check.fails() ? check.open() : check.legs());
  }

  private String quality(Check.Quality check) {
    return check.answer().outcome() == Outcome.HOLDS && check.failed() > 0
        ? words.say("check.quality.repeated", check.passed(), check.failed())
        : filled(check, check.passed());
  }

  private String cold(Check.ColdChain check) {
    String said = check.exposure().map(one -> cold(check, one)).orElseGet(() -> plain(check));
    return check.unusable().isEmpty() ? said : words.sentences(said, unusable(check.unusable()));
  }

  /// How many records don't count, and why, each reason once.
  private String unusable(List<Check.Unusable> logs) {
    String reasons =
        logs.stream()
            .map(one -> words.say("doubt." + one.reason().word()))
            .distinct()
            .collect(Collectors.joining(words.say("doubt.and")));
    String key = "check.cold-chain.unusable";
    return words.say(logs.size() == 1 ? key + ".single" : key, logs.size(), reasons);
  }

  private String cold(Check.ColdChain check, Exposure one) {
    String key = one.limits().isPresent() ? key(check, one) : "check.cold-chain.unlimited";
    String said =
        words.say(
            key,
            percent(one.share()),
            one.min(),
            one.max(),
            one.worst().orElse(one.max()),
            dates.lasting(one.outsideTime()));
    return one.missing() == 0
        ? said
        : words.sentences(said, words.say("step.gap", dates.lasting(one.missingTime())));
  }

  private static String key(Check check, Exposure exposure) {
    if (exposure.outside() == 0 && exposure.worst().isPresent()) {
      return "check.cold-chain.untimed";
    }
    return check.answer().outcome() == Outcome.OPEN ? "check.cold-chain.part" : key(check);
  }

  private String shelf(Check.ShelfLife check) {
    String said = date(check);
    return check.own().map(own -> words.sentences(said, own(own))).orElse(said);
  }

  private String own(OwnLife own) {
    String said =
        words.say(
            own.daysLeft() < 0 ? "check.shelf-life.own.past" : "check.shelf-life.own",
            Math.abs(own.daysLeft()),
            own.reference().toPlainString(),
            dates.lasting(own.rawTime().plus(own.toldTime())),
            words.say("check.shelf-life." + (own.toldSeconds() == 0 ? "readings" : "summaries")));
    return own.missingSeconds() == 0
        ? said
        : words.sentences(
            said,
            words.say(
                "check.shelf-life.assumed",
                dates.lasting(own.missingTime()),
                own.assumed().toPlainString()));
  }

  private String date(Check.ShelfLife check) {
    return check
        .expiry()
        .map(day -> filled(check, dates.day(day), Math.abs(check.daysLeft())))
        .orElseGet(() -> plain(check));
  }

  private String scans(Check.Scans check) {
    return check.count() == 1 && check.answer().outcome() == Outcome.HOLDS
        ? words.say("check.scans.first")
        : filled(check, check.count());
  }
}
