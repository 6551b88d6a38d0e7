package suyuan.verifier.fault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import suyuan.model.gs1.Item;
import suyuan.model.gs1.Lot;
import suyuan.model.history.Subject;
import suyuan.model.registry.Product;
import suyuan.model.registry.Registry;
import suyuan.verifier.claim.Filed;
import suyuan.verifier.claim.FiledClaims;
import suyuan.verifier.fault.engine.Past;
import suyuan.verifier.projection.ItemSale;
import suyuan.verifier.projection.LotSales;
import suyuan.verifier.projection.ReadModel;

/// What the owner's other lots tell of claims when nothing is wrong: those that were sold out long
/// enough ago for the claims to have come in, and that nobody recalled.
@Singleton
@Requires(beans = ReadModel.class)
final class BrandPast {
  /// Of the delays assumed, 99 of 100 are shorter.
  private static final Duration CLOSED = Duration.ofDays(100);

  private static final int MOST_LOTS = 400;

  private final ReadModel model;
  private final FiledClaims claims;
  private final Cache<Lot, LotSales> closed =
      Caffeine.newBuilder().maximumSize(2_000).expireAfterWrite(Duration.ofHours(12)).build();

  BrandPast(ReadModel model, FiledClaims claims) {
    this.model = model;
    this.claims = claims;
  }

  /// @param pictured lots that are looked at themselves
  Past before(Instant now, Lot lot, Collection<Lot> pictured, Registry registry) {
    Map<Lot, LotSales> over = over(others(lot, pictured, registry), now);
    double pieces = over.values().stream().mapToLong(LotSales::pieces).sum();
    if (pieces == 0) {
      return Past.NONE;
    }
    List<Filed> counted = claims.about(over.keySet()).stream().filter(Filed::counts).toList();
    Map<String, Long> symptoms = new TreeMap<>();
    counted.forEach(filed -> symptoms.merge(filed.problem().word(), 1L, Long::sum));
    return new Past(pieces, counted.size(), delays(counted), symptoms);
  }

  /// Those that are closed and that nobody recalled.
  private Map<Lot, LotSales> over(List<Lot> lots, Instant now) {
    Map<Lot, LotSales> over = sales(lots, now);
    over.values().removeIf(sales -> !isClosed(sales, now));
    Set<Subject> subjects = over.keySet().stream().map(Subject::of).collect(Collectors.toSet());
    Set<Subject> recalled =
        model.recalls(subjects).stream()
            .flatMap(recall -> recall.things().stream())
            .collect(Collectors.toSet());
    over.keySet().removeIf(lot -> recalled.contains(Subject.of(lot)));
    return over;
  }

  private List<Lot> others(Lot lot, Collection<Lot> pictured, Registry registry) {
    return registry
        .product(lot.gtin())
        .map(Product::owner)
        .map(
            owner ->
                model.lots(MOST_LOTS).stream()
                    .filter(one -> !pictured.contains(one))
                    .filter(
                        one ->
                            registry
                                .product(one.gtin())
                                .filter(product -> product.owner().equals(owner))
                                .isPresent())
                    .toList())
        .orElse(List.of());
  }

  /// Of those that were sold at all. A lot that is closed sells no more, or hardly: what was
  /// counted once stands for a while.
  private Map<Lot, LotSales> sales(List<Lot> lots, Instant now) {
    Map<Lot, LotSales> sales = new LinkedHashMap<>(closed.getAllPresent(lots));
    List<Lot> rest = lots.stream().filter(lot -> !sales.containsKey(lot)).toList();
    Map<Lot, LotSales> counted = model.lotSales(rest);
    for (Lot lot : rest) {
      LotSales one = counted.getOrDefault(lot, LotSales.NONE);
      if (isClosed(one, now)) {
        closed.put(lot, one);
      }
      sales.put(lot, one);
    }
    sales.values().removeIf(one -> one.pieces() == 0);
    return sales;
  }

  private static boolean isClosed(LotSales sales, Instant now) {
    return sales.last().plus(CLOSED).isBefore(now);
  }

  private List<Integer> delays(List<Filed> filed) {
    List<Item> items = filed.stream().flatMap(one -> one.about().item().stream()).toList();
    Map<Item, ItemSale> sales = model.sales(items);
    return filed.stream()
        .flatMap(
            one ->
                one.about().item().map(sales::get).stream()
                    .map(sale -> days(sale.time(), one.made())))
        .filter(days -> days >= 0)
        .toList();
  }

  private static int days(Instant from, Instant to) {
    return Math.toIntExact(Duration.between(from, to).toDays());
  }
}
