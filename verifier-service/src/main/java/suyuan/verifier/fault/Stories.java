package suyuan.verifier.fault;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import suyuan.model.gs1.Lot;
import suyuan.model.registry.Product;
import suyuan.model.registry.Product.Limits;
import suyuan.model.registry.Registry;
import suyuan.verifier.fault.Pictures.Story;
import suyuan.verifier.fault.engine.Exposed;
import suyuan.verifier.projection.ReadModel;
import suyuan.verifier.report.CurrentRegistry;
import suyuan.verifier.report.MadeProducts;
import suyuan.verifier.report.Speaker;
import suyuan.verifier.report.Temperatures;
import suyuan.verifier.report.Told;

/// Tells what a lot went through: the stages with the physical records on each, and which items of
/// it and of the product's other lots each had in hand.
@Singleton
@Requires(beans = ReadModel.class)
final class Stories {
  private final LotRecords records;
  private final CurrentRegistry registry;
  private final Temperatures temperatures;
  private final MadeProducts products;
  private final Pictures pictures;
  private final Haulages haulages;

  Stories(
      LotRecords records,
      CurrentRegistry registry,
      Temperatures temperatures,
      MadeProducts products,
      Pictures pictures,
      Haulages haulages) {
    this.records = records;
    this.registry = registry;
    this.temperatures = temperatures;
    this.products = products;
    this.pictures = pictures;
    this.haulages = haulages;
  }

  /// @param events on how the lot was made
  Story of(Lot lot, List<Told> events, Population all) {
    Registry now = registry.now();
    Speaker speaker = registry.speaker();
    Haulage haulage = haulages.of(lot, all);
    Optional<Product> product = products.of(lot, events);
    Optional<Limits> limits = product.flatMap(Product::limits);
    LogDoubts doubts =
        new LogDoubts(speaker, temperatures, limits, haulage, log -> inForce(lot, log));
    TripLogs logs = new TripLogs(speaker, temperatures, limits, doubts);
    Legs legs = Legs.of(speaker, logs, haulage);
    Stores stores = Stores.of(speaker, logs, haulage);
    Map<String, Exposed> carried = new HashMap<>(legs.reached(all));
    carried.putAll(stores.reached(all));
    Makings own = new Makings(speaker, now, lot, events);
    Kinship kin =
        Kinship.of(
            own,
            pictures.lots(lot),
            other -> new Makings(speaker, now, other, records.of(other).events()));
    List<Candidate> some = new ArrayList<>(own.of());
    some.addAll(legs.candidates());
    some.addAll(stores.candidates());
    some.addAll(kept(product, kin, all, carried));
    some.addAll(Places.everywhere());
    some.addAll(new Places(speaker).shops(records.sellers(lot)));
    some.addAll(Places.channels(records.channels(lot)));
    return new Story(
        some.stream().sorted(Candidate.STRONGEST).toList(), haulage, carried, kin.sharing());
  }

  private Optional<Limits> inForce(Lot lot, Told log) {
    return products.at(lot.gtin(), log.recorded()).flatMap(Product::limits);
  }

  private static List<Candidate> kept(
      Optional<Product> product, Kinship kin, Population all, Map<String, Exposed> carried) {
    return Kept.of(product)
        .filter(
            kept -> {
              Exposed late = kept.reached(all, kin.made());
              carried.put(Kept.KEY, late);
              return late.size() > 0;
            })
        .map(Kept::candidate)
        .stream()
        .toList();
  }
}
