package suyuan.verifier.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import suyuan.verifier.web.Dates;
import suyuan.verifier.web.Words;

/// What other pages repeat of a report: which thing it is about, and its purchase.
///
/// @param lines label and value
public record ReportFacts(String name, List<Line> lines) {
  public ReportFacts {
    lines = List.copyOf(lines);
  }

  public record Line(String label, String value) {}

  public static ReportFacts of(Report report, Words words) {
    Stream<Line> codes =
        FactLines.identity(report.subject(), words).stream()
            .map(fact -> new Line(fact.label(), fact.value()));
    Stream<Line> sale =
        report.sale().map(one -> new Line(words.say("claim.sold"), sale(one, words))).stream();
    return new ReportFacts(name(report, words), Stream.concat(codes, sale).toList());
  }

  private static String name(Report report, Words words) {
    return report
        .facts()
        .map(facts -> facts.product().names().in(words.language().tag()))
        .orElseGet(() -> report.subject().gtin().digits());
  }

  private static String sale(Evidence sale, Words words) {
    Optional<Where> place = sale.place();
    String where = place.map(Where::names).orElse(sale.party().names()).in(words.language().tag());
    return Dates.in(words).day(sale.time()) + " · " + where;
  }
}
