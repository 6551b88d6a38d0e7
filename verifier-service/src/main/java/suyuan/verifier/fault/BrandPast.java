package suyuan.verifier.fault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    double pieces = 0;
    long number = 0;
    List<Integer> delays = new ArrayList<>();
    Map<String, Long> symptoms = new TreeMap<>();
    for (Lot one : others(lot, pictured, registry)) {
      LotSales sales = sales(one, now);
      if (sales.pieces() > 0 && isClosed(sales, now) && !isRecalled(one)) {
        pieces += sales.pieces();
        List<Filed> counted = counted(one);
        number += counted.size();
        counted.forEach(filed -> symptoms.merge(filed.problem().word(), 1L, Long::sum));
        delays.addAll(delays(counted));
      }
    }
    return pieces == 0 ? Past.NONE : new Past(pieces, number, delays, symptoms);
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

  /// A lot that is closed sells no more, or hardly: what was counted once stands for a while.
  private LotSales sales(Lot lot, Instant now) {
    LotSales known = closed.getIfPresent(lot);
    if (known != null) {
      return known;
    }
    LotSales counted = model.sales(lot);
    if (isClosed(counted, now)) {
      closed.put(lot, counted);
    }
    return counted;
  }

  private static boolean isClosed(LotSales sales, Instant now) {
    return sales.last().plus(CLOSED).isBefore(now);
  }

  private boolean isRecalled(Lot lot) {
    return !model.recalls(Set.of(Subject.of(lot))).isEmpty();
  }

  private List<Filed> counted(Lot lot) {
    return claims.about(lot).stream().filter(Filed::counts).toList();
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
