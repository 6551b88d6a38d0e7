package suyuan.model.history;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import suyuan.model.history.Move.Kind;

/// When a packed thing is handled by itself, it comes out of its unit: the unit's docket learns who
/// took it, so that a unit need not list what is in it, nor a thing follow its unit.
final class Taking {
  static final String SOLD = "sold";

  /// Units stand in units in units; more than this is no packing.
  private static final int DEEPEST = 8;

  private final Desk desk;

  Taking(Desk desk) {
    this.desk = desk;
  }

  /// A thing is handled at a time by a party: tells the unit it is in by then, and that one's.
  void out(Docket before, Move handling) {
    if (!before.has(Kind.PACKED)) {
      return;
    }
    out(before, handling, DEEPEST);
  }

  private void out(Docket before, Move handling, int depth) {
    if (depth == 0) {
      return;
    }
    Custody.until(before, handling.time())
        .unit()
        .ifPresent(
            unit -> {
              withdraw(before, unit, handling);
              Docket docket = desk.docket(unit);
              note(docket, taken(handling));
              out(docket, handling, depth - 1);
            });
  }

  /// What was thought to be the taking out, for lack of this record, was none.
  void withdraw(Docket before, Subject unit, Move earlier) {
    next(before, earlier)
        .ifPresent(
            later -> {
              Docket docket = desk.docket(unit);
              docket.moves().stream()
                  .filter(move -> move.is(Kind.TAKEN) && move.ref().equals(later.ref()))
                  .findFirst()
                  .ifPresent(stale -> desk.put(docket.dropping(stale)));
            });
  }

  private static Optional<Move> next(Docket thing, Move move) {
    if (thing.moves().isEmpty() || Move.ORDER.compare(thing.moves().getLast(), move) <= 0) {
      return Optional.empty();
    }
    return thing
        .standing()
        .filter(m -> Move.ORDER.compare(m, move) > 0 && (handles(m) || repacks(m)))
        .findFirst()
        .filter(Taking::handles);
  }

  /// A packing is recorded after what happened next: the unit learns of it now.
  void late(Docket thing, Move packing) {
    next(thing, packing)
        .ifPresent(move -> note(desk.docket(Subject.parse(packing.note())), taken(move)));
  }

  /// Says itself which unit it comes out of or goes into.
  private static boolean repacks(Move move) {
    return move.is(Kind.UNPACKED) || move.is(Kind.PACKED);
  }

  private static boolean handles(Move move) {
    return switch (move.kind()) {
      case SHIPPED, RECEIVED, SOLD, DESTROYED, USED, TAKEN, OPENED -> true;
      case MADE,
          COMMISSIONED,
          CHECKED,
          PACKED,
          UNPACKED,
          FILLED,
          RELEASED,
          STORED,
          SAMPLED,
          RETURNED,
          ADJUSTED,
          CONDITIONS,
          RECALLED,
          LIFTED,
          SERVICED ->
          false;
    };
  }

  private static Move taken(Move handling) {
    String by =
        switch (handling.kind()) {
          case SHIPPED -> handling.from();
          case RECEIVED -> handling.to();
          case Kind other -> handling.party();
        };
    return Move.of(Kind.TAKEN, handling.time(), handling.ref(), by)
        .noting(handling.is(Kind.SOLD) ? SOLD : "");
  }

  /// Keeps the first and the last taking of each party and way.
  private void note(Docket unit, Move taken) {
    List<Move> alike =
        unit.standing(Kind.TAKEN)
            .filter(t -> t.party().equals(taken.party()) && t.note().equals(taken.note()))
            .toList();
    Optional<Move> spare =
        Stream.concat(alike.stream(), Stream.of(taken))
            .sorted(Move.ORDER)
            .skip(1)
            .findFirst()
            .filter(second -> alike.size() >= 2);
    if (spare.filter(taken::equals).isPresent()) {
      return;
    }
    desk.put(spare.map(unit::dropping).orElse(unit).with(taken));
  }
}
