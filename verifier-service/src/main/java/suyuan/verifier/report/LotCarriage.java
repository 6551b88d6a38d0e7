package suyuan.verifier.report;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import suyuan.model.gs1.Lot;
import suyuan.model.gs1.Sscc;
import suyuan.model.history.Subject;
import suyuan.model.ledger.Position;
import suyuan.model.trace.TraceEvent.Packed;
import suyuan.verifier.projection.ReadModel;
import suyuan.verifier.projection.StoredEvent;

/// How a lot travelled: what is on record about the units that carried it. Only a lot's own report
/// asks for that; an item's report follows the item's own units.
@Singleton
@Requires(beans = ReadModel.class)
final class LotCarriage {
  private static final int KEPT = 200;
  static final int MOST_UNITS = 400;
  static final int MOST_EVENTS = 600;

  private final ReadModel model;
  private final Reader reader;
  private final Stamped<Lot, Cut<Told>> kept = new Stamped<>(KEPT, this::read);

  LotCarriage(ReadModel model, Reader reader) {
    this.model = model;
    this.reader = reader;
  }

  /// Of the first 400 units, in order of event time.
  Cut<Told> of(Lot lot, Position at) {
    return kept.get(lot, at);
  }

  private Cut<Told> read(Lot lot) {
    Cut<Sscc> units = Cut.after(MOST_UNITS, units(lot));
    Cut<StoredEvent> events =
        Cut.after(
            MOST_EVENTS,
            model.unitEvents(units.list().stream().map(Subject::of).toList(), MOST_EVENTS + 1));
    return new Cut<>(reader.read(events.list()), units.truncated() || events.truncated());
  }

  private List<Sscc> units(Lot lot) {
    List<Sscc> known = model.units(lot, MOST_UNITS + 1);
    return known.isEmpty() ? packed(lot) : known;
  }

  /// Units whose contents are told item by item.
  private List<Sscc> packed(Lot lot) {
    return reader.read(model.packings(lot, MOST_UNITS + 1)).stream()
        .flatMap(told -> told.event() instanceof Packed one ? Stream.of(one.parent()) : Stream.of())
        .distinct()
        .toList();
  }
}
