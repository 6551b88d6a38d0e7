package suyuan.model.history;

import static suyuan.model.history.FindingKind.MORE_THAN_HELD;
import static suyuan.model.history.FindingKind.NOT_HELD;
import static suyuan.model.history.FindingKind.RECEIPT_MISSING;

import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import suyuan.model.history.Move.Kind;

/// Nobody gives more of a lot than came in. If goods are under way to the holder, its receipt is
/// what is missing. Of a lot without a beginning nothing can be said.
final class StockRule {
  private StockRule() {}

  static Optional<Claim> of(Stock stock, Docket lot, Optional<Passage> passage) {
    if (stock.lacking().signum() == 0 || lot.standing(Kind.MADE).findAny().isEmpty()) {
      return Optional.empty();
    }
    boolean expected =
        passage.filter(p -> p.underWay().compareTo(stock.lacking()) >= 0).isPresent();
    boolean held = stock.in().signum() > 0 || stock.boxed().signum() > 0;
    FindingKind kind = expected ? RECEIPT_MISSING : held ? MORE_THAN_HELD : NOT_HELD;
    return Optional.of(
        new Claim(
            kind,
            lot.subject(),
            about(stock),
            Texts.with(new TreeSet<>(), stock.holder()),
            stock.lastOut()));
  }

  /// All findings that a stock may have.
  static NavigableSet<String> keys(Stock stock) {
    return Stream.of(RECEIPT_MISSING, MORE_THAN_HELD, NOT_HELD)
        .map(kind -> Finding.key(kind, Subject.parse(stock.lot()), about(stock)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String about(Stock stock) {
    return stock.holder() + "|" + stock.unit();
  }
}
