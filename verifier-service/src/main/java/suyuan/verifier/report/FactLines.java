package suyuan.verifier.report;

import java.util.ArrayList;
import java.util.List;
import suyuan.model.gs1.Item;
import suyuan.model.gs1.Lot;
import suyuan.verifier.report.ReportPage.Fact;
import suyuan.verifier.web.Dates;
import suyuan.verifier.web.Words;

/// What should be printed on the pack, line by line, as far as it is on record.
final class FactLines {
  private final Words words;
  private final List<Fact> lines = new ArrayList<>();

  private FactLines(Words words) {
    this.words = words;
  }

  static List<Fact> of(Report report, Words words) {
    var lines = new FactLines(words);
    lines.identity(report.subject());
    report.facts().ifPresent(lines::facts);
    return List.copyOf(lines.lines);
  }

  /// Lot and serial alone.
  static List<Fact> identity(Asked subject, Words words) {
    var lines = new FactLines(words);
    lines.identity(subject);
    return List.copyOf(lines.lines);
  }

  private void identity(Asked subject) {
    subject.lot().map(Lot::number).ifPresent(lot -> code("facts.lot", lot));
    subject.item().map(Item::serial).ifPresent(serial -> code("facts.serial", serial));
  }

  private void facts(ProductFacts facts) {
    Dates dates = Dates.in(words);
    facts.expiry().ifPresent(day -> text("facts.expiry", dates.day(day)));
    facts.produced().ifPresent(day -> text("facts.produced", dates.day(day)));
    facts
        .product()
        .monthsAfterOpening()
        .ifPresent(months -> text("facts.pao", words.say("facts.pao.months", months)));
    facts.product().registration().ifPresent(number -> code("facts.registration", number));
    facts
        .product()
        .limits()
        .ifPresent(
            one -> text("facts.storage", words.say("facts.storage.range", one.min(), one.max())));
    code("facts.gtin", facts.product().gtin().digits());
  }

  private void text(String label, String value) {
    lines.add(new Fact(words.say(label), value, false));
  }

  private void code(String label, String value) {
    lines.add(new Fact(words.say(label), value, true));
  }
}
