package suyuan.verifier.report;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import suyuan.model.gs1.Lot;
import suyuan.model.trace.LotAmount;
import suyuan.model.trace.TraceEvent;
import suyuan.model.trace.TraceEvent.BatchProduced;

/// The lots that a lot was made of, and until when each was used for it: what happened to the rest
/// of a supplier's lot later, or in another batch, is another product's story.
final class Ingredients {
  private final Map<Lot, Instant> used = new HashMap<>();

  private Ingredients() {}

  /// @param made the events that made the lot
  /// @param events all events at hand
  static Ingredients of(List<Told> made, List<Told> events) {
    Ingredients ingredients = new Ingredients();
    made.forEach(ingredients::use);
    List<Told> makings =
        events.stream().filter(told -> told.event() instanceof BatchProduced).toList();
    int before;
    do {
      before = ingredients.used.size();
      makings.stream().filter(ingredients::tellsOf).forEach(ingredients::use);
    } while (ingredients.used.size() > before);
    return ingredients;
  }

  private void use(Told making) {
    for (LotAmount input : ((BatchProduced) making.event()).making().inputs().lots()) {
      used.merge(input.lot(), making.time(), (one, other) -> one.isAfter(other) ? one : other);
    }
  }

  /// Whether an event tells of these lots while they were on their way into the product.
  boolean tellsOf(Told told) {
    TraceEvent event = told.event();
    List<LotAmount> lots =
        event instanceof BatchProduced made
            ? made.making().outputs().lots()
            : event.things().lots();
    return lots.stream()
        .flatMap(amount -> Optional.ofNullable(used.get(amount.lot())).stream())
        .anyMatch(until -> !told.time().isAfter(until));
  }
}
