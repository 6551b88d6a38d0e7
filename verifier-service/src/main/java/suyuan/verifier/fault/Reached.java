package suyuan.verifier.fault;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import suyuan.model.gs1.Item;
import suyuan.model.gs1.Lot;
import suyuan.model.trace.TraceEvent.Shipped;
import suyuan.model.trace.TraceEvent.Stored;
import suyuan.verifier.fault.Pictures.Story;
import suyuan.verifier.fault.engine.Exposed;
import suyuan.verifier.projection.LotItem;
import suyuan.verifier.report.Told;

/// Which items each candidate would have reached, as the records tell.
///
/// @param carried items by key of leg, carrier and store
/// @param misused whom use in the home may have reached
record Reached(
    Lot lot, Story story, Population all, Map<String, Set<Item>> carried, Exposed misused) {

  static Reached of(Lot lot, Story story, Population all, Exposed misused) {
    Contents contents = new Contents(story.carriage());
    Map<String, Set<Item>> carried = new HashMap<>();
    for (Told told : story.carriage()) {
      switch (told.event()) {
        case Shipped leg -> {
          Collection<Item> items = contents.items(leg.things());
          add(carried, Legs.key(told), items);
          leg.carrier().ifPresent(by -> add(carried, Legs.carrierKey(by), items));
        }
        case Stored stored ->
            add(carried, Places.key(stored.place()), contents.items(stored.things()));
        default -> {}
      }
    }
    return new Reached(lot, story, all, carried, misused);
  }

  private static void add(Map<String, Set<Item>> carried, String key, Collection<Item> items) {
    carried.computeIfAbsent(key, _ -> new HashSet<>()).addAll(items);
  }

  /// Empty where the records can't tell whom it reached.
  Optional<Exposed> by(Candidate one) {
    return switch (one.stage()) {
      case FORMULA -> Optional.of(Exposed.all());
      case MATERIAL, PACKAGING, LINE ->
          Optional.of(all.of(story.sharing().getOrDefault(one.key(), Set.of(lot))));
      case QUALITY_GATE -> Optional.of(all.of(Set.of(lot)));
      case SHIPMENT, CARRIER, WAREHOUSE ->
          Optional.of(all.some(carried.getOrDefault(one.key(), Set.of())));
      case SHOP -> Optional.of(all.some(soldBy(one.key())));
      case CHANNEL -> Optional.of(all.some(soldThrough(one.key())));
      case USE -> Optional.of(misused);
      case STORAGE_TIME, NONE -> Optional.empty();
    };
  }

  private Collection<Item> soldThrough(String key) {
    return all.items().stream()
        .filter(item -> Places.channelKey(item.channel()).equals(key))
        .map(LotItem::item)
        .toList();
  }

  private Collection<Item> soldBy(String key) {
    return all.items().stream()
        .filter(item -> item.soldAt().isPresent() && Places.shopKey(item.holder()).equals(key))
        .map(LotItem::item)
        .toList();
  }
}
