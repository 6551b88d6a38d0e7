package suyuan.verifier.report;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import suyuan.model.history.Docket;
import suyuan.model.history.Finding;
import suyuan.model.history.Move;
import suyuan.model.history.Recall;
import suyuan.model.history.Subject;
import suyuan.model.ledger.Position;
import suyuan.model.trace.TraceEvent;
import suyuan.model.trace.TraceEvent.ConditionsRecorded;
import suyuan.verifier.projection.ReadModel;

/// Follows a thing through the units it was packed in: their events count from its packing until it
/// came out again.
@Singleton
@Requires(beans = ReadModel.class)
final class UnitFiles {
  private static final int KEPT = 20_000;
  private static final int MOST_EVENTS = 200;
  private static final int MOST_UNITS = 24;

  private final ReadModel model;
  private final Reader reader;
  private final Stamped<Subject, UnitFile> files = new Stamped<>(KEPT, this::read);

  UnitFiles(ReadModel model, Reader reader) {
    this.model = model;
    this.reader = reader;
  }

  private record UnitFile(
      Docket docket, List<Told> events, List<Finding> findings, List<Recall> recalls) {}

  private UnitFile read(Subject unit) {
    Set<Subject> self = Set.of(unit);
    return new UnitFile(
        model.docket(unit),
        reader.read(model.events(unit, MOST_EVENTS)),
        model.findings(self),
        model.recalls(self));
  }

  /// Adds the units that held the thing to the pile, with their events while they did.
  void around(Docket thing, Position at, Pile pile) {
    gather(thing, Window.ALWAYS, at, pile, new HashSet<>());
  }

  private void gather(Docket thing, Window span, Position at, Pile pile, Set<Subject> seen) {
    for (Move packing : thing.standing().toList()) {
      if (packing.kind() == Move.Kind.PACKED && seen.size() < MOST_UNITS) {
        Subject unit = Subject.parse(packing.note());
        UnitFile file = files.get(unit, at);
        Window inside = inside(thing, packing, span, file.docket());
        if (inside.from() <= inside.to() && seen.add(unit)) {
          add(during(file.events(), inside), inside, pile);
          pile.findings().addAll(file.findings());
          pile.recalls().addAll(file.recalls());
          gather(file.docket(), inside, at, pile, seen);
        }
      }
    }
  }

  private static void add(List<Told> events, Window inside, Pile pile) {
    pile.events().addAll(events);
    events.stream()
        .filter(told -> told.event() instanceof ConditionsRecorded)
        .forEach(told -> pile.windows().merge(told.ref(), inside, Window::or));
  }

  private static Window inside(Docket thing, Move packing, Window span, Docket unit) {
    long out = first(thing, packing.time() + 1, UnitFiles::isOut);
    long opened = first(unit, packing.time(), Move.Kind.OPENED::equals);
    return new Window(
        Math.max(span.from(), packing.time()), Math.min(span.to(), Math.min(out, opened)));
  }

  private static long first(Docket of, long from, Predicate<Move.Kind> kind) {
    return of.standing()
        .filter(move -> move.time() >= from && kind.test(move.kind()))
        .mapToLong(Move::time)
        .findFirst()
        .orElse(Long.MAX_VALUE);
  }

  private static boolean isOut(Move.Kind kind) {
    return switch (kind) {
      case UNPACKED, SHIPPED, RECEIVED, SOLD, USED, DESTROYED -> true;
      case MADE,
          COMMISSIONED,
          FILLED,
          OPENED,
          TAKEN,
          PACKED,
          RETURNED,
          CHECKED,
          STORED,
          RELEASED,
          SAMPLED,
          ADJUSTED,
          CONDITIONS,
          RECALLED,
          LIFTED,
          SERVICED ->
          false;
    };
  }

  private static List<Told> during(List<Told> events, Window span) {
    return events.stream()
        .filter(told -> !(told.event() instanceof TraceEvent.Packed))
        .filter(told -> isDuring(told, span))
        .toList();
  }

  /// A log may begin before the thing came in and be told of when it is out again.
  private static boolean isDuring(Told told, Window span) {
    long at = told.time().toEpochMilli();
    return told.event() instanceof ConditionsRecorded log
        ? span.touches(
            log.conditions().start().toEpochMilli(), log.conditions().end().toEpochMilli())
        : span.touches(at, at);
  }
}
