package suyuan.verifier.fault;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import suyuan.model.gs1.Item;
import suyuan.model.gs1.Lot;
import suyuan.verifier.fault.Pictures.Story;
import suyuan.verifier.fault.engine.Exposed;
import suyuan.verifier.projection.LotItem;

/// Which items each candidate would have reached, as the records tell.
///
/// @param misused whom use in the home may have reached
record Reached(Lot lot, Story story, Population all, Exposed misused) {

  /// Empty where the records can't tell whom it reached.
  Optional<Exposed> by(Candidate one) {
    return switch (one.stage()) {
      case FORMULA -> Optional.of(Exposed.all());
      case MATERIAL, PACKAGING, LINE ->
          Optional.of(all.of(story.sharing().getOrDefault(one.key(), Set.of(lot))));
      case QUALITY_GATE -> Optional.of(all.of(Set.of(lot)));
      case SHIPMENT, CARRIER, WAREHOUSE, STORAGE_TIME ->
          Optional.ofNullable(story.carried().get(one.key()));
      case SHOP -> Optional.of(all.some(soldBy(one.key())));
      case CHANNEL -> Optional.of(all.some(soldThrough(one.key())));
      case USE -> Optional.of(misused);
      case NONE -> Optional.empty();
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
