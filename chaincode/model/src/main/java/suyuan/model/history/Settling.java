package suyuan.model.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import suyuan.model.gs1.Gtin;
import suyuan.model.ledger.Position;
import suyuan.model.registry.Registry;

/// After each statement: looks again at whatever it touched, books what now shows and resolves what
/// no longer does.
final class Settling {
  private final Desk desk;
  private final Registry registry;
  private final Position position;
  private final Set<String> stocks = new TreeSet<>();

  Settling(Desk desk, Registry registry, Position position) {
    this.desk = desk;
    this.registry = registry;
    this.position = position;
  }

  void settle(List<Claim> notes) {
    notes.forEach(this::book);
    for (String key : desk.takeTouched()) {
      switch (key.substring(0, key.indexOf(':'))) {
        case "lot" -> lot(desk.docket(Subject.parse(key)));
        case "item", "unit" -> reconcile(desk.docket(Subject.parse(key)));
        case "stock" -> stocks.add(key);
        case "passage" -> desk.find(Passage.class, key).ifPresent(this::passage);
        default -> {}
      }
    }
    stocks.forEach(key -> desk.find(Stock.class, key).ifPresent(this::stock));
    desk.takeTouched();
  }

  /// A lot that now has a beginning may explain stocks below zero, and one that lost it not.
  private void lot(Docket docket) {
    stocks.addAll(docket.tight());
    reconcile(docket);
  }

  private void reconcile(Docket docket) {
    NavigableSet<String> open = reconcile(docket.open(), claims(docket));
    if (!open.equals(docket.open())) {
      desk.put(docket.withOpen(open));
    }
  }

  private List<Claim> claims(Docket docket) {
    List<Claim> claims = new ArrayList<>(ReleaseRules.of(docket));
    switch (docket.subject().kind()) {
      case LOT -> {
        claims.addAll(LotRules.of(docket));
        coldChain(docket, Set.of(docket.subject()), claims);
      }
      case UNIT -> {
        claims.addAll(Custody.of(docket).claims());
        coldChain(docket, lotsIn(docket.subject()), claims);
      }
      case ITEM -> {
        claims.addAll(Custody.of(docket).claims());
        claims.addAll(ItemRules.of(docket));
      }
      case EVENT, STATEMENT -> {}
    }
    return claims;
  }

  private Set<Subject> lotsIn(Subject unit) {
    Set<Subject> lots = new HashSet<>();
    desk.content(unit).all().forEach((key, value) -> lots.add(Amount.ofKey(key, value).lot()));
    return lots;
  }

  private void coldChain(Docket docket, Set<Subject> lots, List<Claim> claims) {
    if (lots.stream().anyMatch(this::hasLimits)) {
      claims.addAll(ColdChainRules.of(docket));
    }
  }

  private boolean hasLimits(Subject lot) {
    Gtin gtin = lot.lot().orElseThrow().gtin();
    return registry.product(gtin).flatMap(product -> product.limits()).isPresent();
  }

  private void passage(Passage passage) {
    stocks.add(Stock.key(passage.lot(), passage.to(), passage.unit()));
    NavigableSet<String> open = reconcile(passage.open(), PassageRules.of(passage));
    if (!open.equals(passage.open())) {
      desk.put(passage.withOpen(open));
    }
  }

  private void stock(Stock stock) {
    Docket lot = desk.docket(Subject.parse(stock.lot()));
    Optional<Claim> claim = StockRule.of(stock, lot, under(stock));
    if (stock.open() || claim.isPresent()) {
      reconcile(StockRule.keys(stock), claim.stream().toList());
      if (stock.open() != claim.isPresent()) {
        desk.put(stock.withOpen(claim.isPresent()));
      }
    }
    Docket noted = lot.withTight(stock.key(), stock.lacking().signum() > 0);
    if (!noted.equals(lot)) {
      desk.put(noted);
    }
  }

  private Optional<Passage> under(Stock stock) {
    return desk.find(Passage.class, Passage.key(stock.lot(), stock.holder(), stock.unit()));
  }

  private NavigableSet<String> reconcile(NavigableSet<String> open, List<Claim> claims) {
    if (open.isEmpty() && claims.isEmpty()) {
      return open;
    }
    NavigableSet<String> now = new TreeSet<>();
    for (Claim claim : claims) {
      book(claim);
      now.add(claim.key());
    }
    open.stream().filter(key -> !now.contains(key)).forEach(this::resolve);
    return now;
  }

  private void book(Claim claim) {
    Optional<Finding> known = desk.find(Finding.class, claim.key());
    Position raised = known.map(Finding::raised).orElse(position);
    Finding finding = Finding.of(claim, raised);
    if (known.filter(finding::equals).isEmpty()) {
      desk.put(finding);
    }
  }

  private void resolve(String key) {
    desk.find(Finding.class, key)
        .filter(Finding::isOpen)
        .ifPresent(finding -> desk.put(finding.resolvedAt(position)));
  }
}
