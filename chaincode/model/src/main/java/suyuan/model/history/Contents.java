package suyuan.model.history;

import java.math.BigDecimal;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import suyuan.model.history.Move.Kind;

/// Keeps what is in units, and what follows from it for stocks and passages: where a unit goes, its
/// content goes, also when the packing is recorded after the journey.
final class Contents {
  private static final int DEEPEST = 8;

  private final Desk desk;

  Contents(Desk desk) {
    this.desk = desk;
  }

  /// A lot's goods are put directly into a unit.
  void put(Subject unit, Amount amount, long time, String packer) {
    desk.put(desk.content(unit).addDirect(amount.key(), amount.value()));
    desk.put(desk.stock(amount, packer).box(amount.value()));
    follow(unit, amount, time);
    nest(unit, amount, time, DEEPEST);
    desk.docket(unit)
        .standing(Kind.OPENED)
        .filter(opening -> opening.time() >= time)
        .findFirst()
        .ifPresent(opening -> take(unit, amount, opening.party()));
  }

  /// A unit is put into another.
  void put(Subject unit, Subject child, long time) {
    desk.put(desk.content(unit).addUnit(child.name()));
    desk.content(child)
        .all()
        .forEach((key, value) -> into(unit, Amount.ofKey(key, value), time, DEEPEST));
  }

  /// Goods leave a unit and are loose with whoever takes them out.
  void take(Subject unit, Amount amount, String by) {
    desk.put(desk.content(unit).addDirect(amount.key(), amount.value().negate()));
    desk.put(desk.stock(amount, by).box(amount.value().negate()).plus(amount.value()));
    nest(unit, amount.negated(), Long.MAX_VALUE, DEEPEST);
  }

  /// A unit is taken out of another.
  void take(Subject unit, Subject child) {
    Content outer = desk.content(unit);
    if (!outer.units().contains(child.name())) {
      return;
    }
    desk.put(outer.removeUnit(child.name()));
    desk.content(child)
        .all()
        .forEach(
            (key, value) -> into(unit, Amount.ofKey(key, value.negate()), Long.MAX_VALUE, DEEPEST));
  }

  /// Everything comes out: goods are loose with whoever opens the unit, units stand by themselves.
  void open(Subject unit, String by) {
    NavigableMap<String, BigDecimal> direct = desk.content(unit).direct();
    direct.forEach((key, value) -> take(unit, Amount.ofKey(key, value), by));
    for (String child : desk.content(unit).units()) {
      take(unit, new Subject(Subject.Kind.UNIT, child));
    }
  }

  /// What a unit holds, with the units inside it.
  NavigableMap<String, BigDecimal> all(Subject unit) {
    return new TreeMap<>(desk.content(unit).all());
  }

  private void into(Subject unit, Amount amount, long time, int depth) {
    desk.put(desk.content(unit).addNested(amount.key(), amount.value()));
    follow(unit, amount, time);
    nest(unit, amount, time, depth);
  }

  private void nest(Subject unit, Amount amount, long time, int depth) {
    Optional<Subject> outer = Custody.of(desk.docket(unit)).unit();
    if (depth > 0 && outer.isPresent() && holds(outer.get(), unit)) {
      into(outer.get(), amount, time, depth - 1);
    }
  }

  private boolean holds(Subject outer, Subject unit) {
    return desk.content(outer).units().contains(unit.name());
  }

  /// Journeys of the unit that were recorded before this content was.
  private void follow(Subject unit, Amount amount, long time) {
    for (Move move : desk.docket(unit).standing().filter(m -> m.time() >= time).toList()) {
      if (move.is(Kind.SHIPPED)) {
        ship(amount, move);
      } else if (move.is(Kind.RECEIVED)) {
        receive(amount, move);
      }
    }
  }

  /// Goods in a unit leave a holder for another.
  void ship(Amount amount, Move move) {
    desk.put(desk.stock(amount, move.from()).box(amount.value().negate()));
    Passage passage = desk.passage(amount, move.to());
    desk.put(passage.ship(move.from(), amount.value(), true, move.ref()));
    desk.put(desk.docket(amount.lot()).with(move.as(Kind.RELEASED).noting("")));
  }

  /// Goods in a unit arrive.
  void receive(Amount amount, Move move) {
    desk.put(desk.stock(amount, move.to()).box(amount.value()));
    Passage passage = desk.passage(amount, move.to());
    desk.put(passage.receive(move.from(), amount.value(), true, move.ref()));
  }

  /// All that a unit holds, amount by amount.
  void each(Subject unit, Consumer<Amount> use) {
    for (Map.Entry<String, BigDecimal> part : all(unit).entrySet()) {
      use.accept(Amount.ofKey(part.getKey(), part.getValue()));
    }
  }
}
