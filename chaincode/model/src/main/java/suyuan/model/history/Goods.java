package suyuan.model.history;

import java.util.ArrayList;
import java.util.List;
import suyuan.model.gs1.Item;
import suyuan.model.gs1.Sscc;
import suyuan.model.history.Move.Kind;
import suyuan.model.registry.Registry;
import suyuan.model.trace.Things;
import suyuan.model.trace.TraceEvent;

/// What one event does to the things it names.
final class Goods {
  private final Desk desk;
  private final Registry registry;
  private final String author;
  private final EventRef ref;
  private final Things things;
  private final long time;
  private final Contents contents;
  private final Taking taking;
  private final Pieces pieces;
  private final List<Claim> notes = new ArrayList<>();

  Goods(Desk desk, Registry registry, String author, EventRef ref, TraceEvent event) {
    this.desk = desk;
    this.registry = registry;
    this.author = author;
    this.ref = ref;
    this.things = event.things();
    this.time = event.at().time().toEpochMilli();
    this.contents = new Contents(desk);
    this.taking = new Taking(desk);
    this.pieces = new Pieces(desk, contents);
  }

  List<Claim> notes() {
    return notes;
  }

  Move move(Kind kind) {
    return Move.of(kind, time, ref, author);
  }

  static List<Subject> subjects(Things things) {
    List<Subject> all = new ArrayList<>();
    things.lots().forEach(lot -> all.add(Subject.of(lot.lot())));
    things.items().forEach(item -> all.add(Subject.of(item)));
    things.units().forEach(unit -> all.add(Subject.of(unit)));
    return all;
  }

  /// Notes a move on everything the event names.
  void say(Move move) {
    for (Subject subject : subjects(things)) {
      say(subject, move);
    }
  }

  void say(Subject subject, Move move) {
    Docket docket = desk.docket(subject);
    if (subject.kind() != Subject.Kind.LOT) {
      notes.addAll(OrderRule.of(docket, move));
    }
    desk.put(docket.with(move));
  }

  void make(Things inputs, Things outputs) {
    if (!inputs.isEmpty()) {
      desk.put(new Making(ref, author, subjects(inputs), subjects(outputs), false));
    }
    inputs.units().forEach(unit -> contents.each(Subject.of(unit), this::unbox));
    amounts(inputs).forEach(this::remove);
    handle(inputs, move(Kind.USED));
    amounts(outputs).forEach(this::add);
    handle(outputs, move(Kind.MADE));
  }

  private void unbox(Amount amount) {
    desk.put(desk.stock(amount, author).box(amount.value().negate()));
  }

  private void remove(Amount amount) {
    desk.put(desk.stock(amount, author).minus(amount.value(), ref));
  }

  private void add(Amount amount) {
    desk.put(desk.stock(amount, author).plus(amount.value()));
  }

  void commission(Subject lot) {
    Move move = move(Kind.COMMISSIONED).noting(lot.toString());
    for (Item item : things.items()) {
      pieces.learn(Subject.of(item), lot);
      say(Subject.of(item), move);
    }
    say(lot, move);
  }

  /// Sampled, sold or destroyed.
  void remove(Kind kind) {
    if (kind == Kind.DESTROYED) {
      things.units().forEach(unit -> contents.each(Subject.of(unit), this::unbox));
    }
    amounts(things).forEach(this::remove);
    handle(things, move(kind));
  }

  void pack(Subject parent, Things children) {
    Move packing = move(Kind.PACKED).noting(parent.toString());
    for (Amount amount : amounts(children)) {
      remove(amount);
      contents.put(parent, amount, time, author);
      pieces.firstPacking(amount.lot(), packing);
    }
    handle(new Things(children.items(), List.of(), children.units()), children, packing);
    for (Item item : children.items()) {
      taking.late(desk.docket(Subject.of(item)), packing);
    }
    for (Sscc unit : children.units()) {
      taking.late(desk.docket(Subject.of(unit)), packing);
      contents.put(parent, Subject.of(unit), time);
    }
    handle(parent, move(Kind.FILLED));
  }

  void unpack(Subject parent, Things children) {
    if (children.isEmpty()) {
      contents.open(parent, author);
      handle(parent, move(Kind.OPENED));
      return;
    }
    Move out = move(Kind.UNPACKED).noting(parent.toString());
    amounts(children).forEach(amount -> contents.take(parent, amount, author));
    for (Item item : children.items()) {
      takeOut(Subject.of(item), parent, pieces.enter(item, children, out));
    }
    for (Sscc unit : children.units()) {
      contents.take(parent, Subject.of(unit));
      takeOut(Subject.of(unit), parent, out);
    }
    handle(parent, move(Kind.TAKEN));
  }

  private void takeOut(Subject thing, Subject parent, Move out) {
    taking.withdraw(desk.docket(thing), parent, out);
    say(thing, out);
  }

  void ship(String from, String to) {
    Move move = move(Kind.SHIPPED).between(from, to);
    for (Amount amount : amounts(things)) {
      desk.put(desk.stock(amount, from).minus(amount.value(), ref));
      Passage passage = desk.passage(amount, to);
      desk.put(passage.ship(from, amount.value(), false, ref));
    }
    things.units().forEach(unit -> contents.each(Subject.of(unit), a -> contents.ship(a, move)));
    handle(things, move);
  }

  void receive(String from, String to) {
    Move move = move(Kind.RECEIVED).between(from, to);
    for (Amount amount : amounts(things)) {
      desk.put(desk.stock(amount, to).plus(amount.value()));
      Passage passage = desk.passage(amount, to);
      desk.put(passage.receive(from, amount.value(), false, ref));
    }
    things.units().forEach(unit -> contents.each(Subject.of(unit), a -> contents.receive(a, move)));
    handle(things, move);
  }

  void comeBack() {
    amounts(things).forEach(this::add);
    handle(things, move(Kind.RETURNED));
  }

  void adjust(boolean added) {
    amounts(things).forEach(added ? this::add : this::remove);
  }

  private void handle(Things handled, Move move) {
    handle(handled, handled, move);
  }

  /// Who handles a packed thing by itself takes it out of its unit.
  private void handle(Things handled, Things among, Move move) {
    handled.lots().forEach(lot -> say(Subject.of(lot.lot()), move));
    for (Item item : handled.items()) {
      handle(Subject.of(item), pieces.enter(item, among, move));
    }
    handled.units().forEach(unit -> handle(Subject.of(unit), move));
  }

  private void handle(Subject subject, Move move) {
    if (!move.is(Kind.MADE) && !move.is(Kind.SAMPLED)) {
      taking.out(desk.docket(subject), move);
    }
    say(subject, move);
  }

  private List<Amount> amounts(Things given) {
    return given.lots().stream()
        .filter(lot -> lot.quantity().signum() > 0)
        .map(lot -> Amount.of(lot, registry))
        .toList();
  }
}
