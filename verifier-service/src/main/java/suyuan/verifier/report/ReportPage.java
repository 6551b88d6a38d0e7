package suyuan.verifier.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import suyuan.model.gs1.Item;
import suyuan.model.gs1.Lot;
import suyuan.verifier.web.Dates;
import suyuan.verifier.web.Page;
import suyuan.verifier.web.Pages;
import suyuan.verifier.web.Words;

/// A report as a page, in one language. Order of its parts: recall, verdict, product, check your
/// pack, journey, documents, report a problem, proof.
public final class ReportPage {
  private final Report report;
  private final Words words;

  private ReportPage(Report report, Words words) {
    this.report = report;
    this.words = words;
  }

  static ReportPage of(Report report, Words words) {
    return new ReportPage(report, words);
  }

  /// The page in UTF-8 HTML.
  public static byte[] html(Report report, Words words) {
    var page = of(report, words);
    return Pages.html("report/report.jte", Map.of("page", page.page(), "it", page));
  }

  Page page() {
    String title = verdict() + " · " + name().orElseGet(() -> report.subject().gtin().digits());
    return new Page(words, title, report.subject().path(), tone());
  }

  String tone() {
    return switch (report.verdict()) {
      case VERIFIED, RECORDED -> "good";
      case RECALLED, REPORTED_STOLEN -> "grave";
      case CONTRADICTED, OUT_OF_LIMITS, EXPIRED, UNUSUAL_SCANS -> "wary";
      case UNKNOWN, COULD_NOT_CHECK -> "calm";
    };
  }

  String state() {
    return report.verdict().word();
  }

  String verdict() {
    return words.say("verdict." + state());
  }

  String verdictSays() {
    if (isPartlyOut()) {
      return words.say("verdict.out-of-limits.part");
    }
    String subject = words.say("subject." + subject());
    String said = words.say("verdict." + state() + ".say", subject);
    return said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1);
  }

  /// Of a lot some units may have been too warm, and others not.
  private boolean isPartlyOut() {
    return report.verdict() == Verdict.OUT_OF_LIMITS
        && report.journey().stream().flatMap(step -> step.legs().stream()).anyMatch(Leg::exceeds);
  }

  String verdictNot() {
    return words.say("verdict." + state() + ".not");
  }

  private String subject() {
    return report.subject().item().isPresent()
        ? "item"
        : report.subject().lot().isPresent() ? "lot" : "product";
  }

  /// How many checks are known in each way, those with none left out.
  List<Tally> tally() {
    return List.of(Known.values()).stream()
        .map(one -> new Tally(one.word(), knownText(one.word()), report.count(one)))
        .filter(one -> one.number() > 0)
        .toList();
  }

  record Tally(String known, String text, long number) {}

  List<String> knownWords() {
    return List.of(Known.values()).stream().map(Known::word).toList();
  }

  String knownText(String word) {
    return words.say(word.equals("asserted") ? "known.asserted.short" : "known." + word);
  }

  Optional<ProductFacts> facts() {
    return report.facts();
  }

  Optional<String> name() {
    return report.facts().map(one -> one.product().names().in(words.language().tag()));
  }

  Optional<String> otherName() {
    String other = words.language().other().tag();
    return report
        .facts()
        .map(one -> one.product().names().in(other))
        .filter(text -> !text.equals(name().orElse(text)));
  }

  Optional<String> brand() {
    return report.facts().map(one -> one.brand().names().in(words.language().tag()));
  }

  /// What the pack must show, label and value.
  List<Fact> pack() {
    return FactLines.of(report, words);
  }

  /// One line: its label, its value, whether the value is a code to compare sign by sign.
  record Fact(String label, String value, boolean code) {}

  List<RecallView> recalls() {
    return report.recalls().stream().map(one -> new RecallView(one, words)).toList();
  }

  List<ConflictView> conflicts() {
    return report.conflicts().stream().map(one -> new ConflictView(one, words)).toList();
  }

  List<CorrectionView> corrections() {
    return report.corrections().stream().map(one -> new CorrectionView(one, words)).toList();
  }

  /// That this isn't all, if it isn't.
  Optional<String> truncated() {
    return report.truncated()
        ? Optional.of(
            words.say("journey.truncated", LotCarriage.MOST_UNITS, LotCarriage.MOST_EVENTS))
        : Optional.empty();
  }

  List<StepView> journey() {
    return report.journey().stream().map(one -> new StepView(one, words)).toList();
  }

  List<DocumentView> documents() {
    return report.documents().stream().map(one -> new DocumentView(one, words)).toList();
  }

  List<CheckView> checks() {
    return report.checks().stream()
        .filter(check -> check.answer().outcome() != Outcome.NOT_APPLICABLE)
        .map(check -> CheckView.of(check, words))
        .toList();
  }

  String asOf() {
    Dates dates = Dates.in(words);
    return words.say("proof.as-of", dates.minute(report.asOf().recorded()), report.asOf().block());
  }

  boolean isKnown() {
    return report.verdict() != Verdict.UNKNOWN && report.verdict() != Verdict.COULD_NOT_CHECK;
  }

  String claimLink() {
    return "/claims/new?about=" + report.subject().path();
  }

  String jsonLink() {
    return report.subject().path() + "?format=json";
  }

  String codes() {
    var subject = report.subject();
    return subject.gtin().elementString()
        + subject.lot().map(Lot::number).map(lot -> "(10)" + lot).orElse("")
        + subject.item().map(Item::serial).map(serial -> "(21)" + serial).orElse("");
  }
}
