package suyuan.verifier.fault;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import suyuan.verifier.report.Evidence;
import suyuan.verifier.report.Where;
import suyuan.verifier.web.Dates;
import suyuan.verifier.web.Page;
import suyuan.verifier.web.Pages;
import suyuan.verifier.web.Words;

/// A fault analysis as a page, in one language.
record FaultPage(Analysis analysis, Words words) {
  private static final int SHOWN = 12;

  static byte[] html(Analysis analysis, Words words) {
    String path = analysis.lot().digitalLink("") + "/fault";
    var page = new Page(words, words.say("fault.title"), path, "calm");
    return Pages.html(
        "fault/fault.jte", Map.of("page", page, "it", new FaultPage(analysis, words)));
  }

  Optional<FaultFigures> figures() {
    return analysis.diagnosis().map(one -> FaultFigures.of(one, analysis.candidates(), words));
  }

  String posterior(Candidate candidate) {
    return candidate
        .posterior()
        .map(FaultFigures::percent)
        .orElseGet(() -> words.say("fault.not-counted"));
  }

  /// Of a bar 100 wide.
  String width(Candidate candidate) {
    return String.format(Locale.ROOT, "%.1f", 100 * candidate.posterior().orElse(0.0));
  }

  /// The likeliest, and all with evidence of their own.
  List<Candidate> shown() {
    List<Candidate> all = analysis.candidates();
    return IntStream.range(0, all.size())
        .filter(i -> i < SHOWN || !all.get(i).lines().isEmpty())
        .mapToObj(all::get)
        .toList();
  }

  Optional<String> more() {
    int rest = analysis.candidates().size() - shown().size();
    return rest > 0 ? Optional.of(words.count("fault.more", rest)) : Optional.empty();
  }

  String says() {
    return words.say("fault.say", analysis.lot().number());
  }

  String claims() {
    long count = analysis.claimCount();
    return count == 0 ? words.say("fault.none") : words.count("fault.claims", count);
  }

  List<Map.Entry<String, Long>> problems() {
    return analysis.claims().entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .toList();
  }

  List<Map.Entry<Backing, Long>> standings() {
    return List.copyOf(analysis.tally().counts().entrySet());
  }

  String standing(Backing backing) {
    return words.say("claim.standing." + backing.word());
  }

  Optional<String> overLimit() {
    double over = analysis.tally().overLimit();
    return over < 0.05
        ? Optional.empty()
        : Optional.of(words.say("fault.over-limit", FaultFigures.number(over)));
  }

  Optional<String> looks() {
    LookTally looks = analysis.looks();
    return looks.items() == 0
        ? Optional.empty()
        : Optional.of(words.say("fault.looks", looks.items(), looks.withoutClaim()));
  }

  Optional<String> perhapsSold() {
    long some = analysis.looks().perhapsSold();
    return some == 0 ? Optional.empty() : Optional.of(words.count("fault.perhaps-sold", some));
  }

  /// What a recall by this analysis would take.
  String whatIf() {
    return analysis.lot().digitalLink("") + "/what-if";
  }

  /// The event that a line rests on.
  static String link(Line line) {
    Evidence at = line.event();
    return "/events/" + at.block() + "." + at.transaction() + "." + at.event();
  }

  boolean isPointedAt(Candidate candidate) {
    return analysis.conclusion().candidateKey().filter(candidate.key()::equals).isPresent();
  }

  String conclusion() {
    return words.say("fault." + analysis.conclusion().word());
  }

  String stage(Candidate candidate) {
    return words.say("fault.stage." + candidate.stage().word());
  }

  String name(Candidate candidate) {
    return candidate.names().in(words.language().tag());
  }

  String score(double logRatio) {
    return String.format(Locale.ROOT, "%+.2f", logRatio);
  }

  String metric(Line line) {
    return words.code("metric", line.metric());
  }

  String value(Line line) {
    return amount(line.value(), line.unit());
  }

  String limit(Line line) {
    return line.limit()
        .map(limit -> words.say("fault.allowed", amount(limit, line.unit())))
        .orElse("");
  }

  /// A duration as people write it; what only happened or didn't has no unit, and no number.
  private String amount(BigDecimal value, String unit) {
    return switch (unit) {
      case "s" ->
          value.signum() == 0
              ? words.say("time.minutes", 0)
              : Dates.in(words).lasting(Duration.ofSeconds(value.longValue()));
      case "" -> "";
      default -> value.toPlainString() + " " + unit;
    };
  }

  /// Whether it speaks `for` the stage, `against` it, or for `neither`.
  static String side(Line line) {
    return line.logRatio() == 0 ? "neither" : line.logRatio() > 0 ? "for" : "against";
  }

  String weight(Line line) {
    String said = words.say("fault." + side(line));
    return line.logRatio() == 0 ? said : said + " " + score(line.logRatio());
  }

  String known(Line line) {
    return words.say("fault.known." + line.known());
  }

  String signer(Line line) {
    Evidence event = line.event();
    String who = event.party().names().in(words.language().tag());
    String where =
        event
            .place()
            .map(Where::names)
            .map(one -> " · " + one.in(words.language().tag()))
            .orElse("");
    return who + where + " · " + Dates.in(words).minute(event.time());
  }

  String position(Line line) {
    Evidence at = line.event();
    return words.say("proof.position", at.block(), at.transaction() + 1, at.event() + 1);
  }
}
