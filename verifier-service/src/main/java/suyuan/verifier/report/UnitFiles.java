package suyuan.verifier.report;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import suyuan.model.history.Docket;
import suyuan.model.history.Move;
import suyuan.model.history.Subject;
import suyuan.model.ledger.Position;
import suyuan.model.trace.TraceEvent;
import suyuan.verifier.projection.ReadModel;

/// Follows a thing through the units it was packed in: their events count from its packing until it
/// came out again.
@Singleton
@Requires(beans = ReadModel.class)
final class UnitFiles {
  private static final int KEPT = 20_000;
  private static final int MOST_EVENTS = 200;
  private static final int DEEPEST = 8;

  private final ReadModel model;
  private final Reader reader;
  private final Stamped<Subject, UnitFile> files = new Stamped<>(KEPT, this::read);

  UnitFiles(ReadModel model, Reader reader) {
    this.model = model;
    this.reader = reader;
  }

  private record UnitFile(Docket docket, List<Told> events) {}

  private record Span(long from, long to) {}

  private UnitFile read(Subject unit) {
    return new UnitFile(model.docket(unit), reader.read(model.events(unit, MOST_EVENTS)));
  }

  /// Units that held the thing, innermost first, with the events while they did.
  Map<Subject, List<Told>> around(Docket thing, Position at) {
    Map<Subject, List<Told>> found = new LinkedHashMap<>();
    gather(thing, new Span(Long.MIN_VALUE, Long.MAX_VALUE), at, found, 0);
    return found;
  }

  private void gather(
      Docket thing, Span span, Position at, Map<Subject, List<Told>> found, int depth) {
    for (Move packing : thing.standing().toList()) {
      if (packing.kind() == Move.Kind.PACKED && depth < DEEPEST) {
        Subject unit = Subject.parse(packing.note());
        UnitFile file = files.get(unit, at);
        Span inside = inside(thing, packing, span, file.docket());
        if (inside.from() <= inside.to() && !found.containsKey(unit)) {
          found.put(unit, during(file.events(), inside));
          gather(file.docket(), inside, at, found, depth + 1);
        }
      }
    }
  }

  private static Span inside(Docket thing, Move packing, Span span, Docket unit) {
    long out = first(thing, packing.time() + 1, UnitFiles::isOut);
    long opened = first(unit, packing.time(), Move.Kind.OPENED::equals);
    return new Span(
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

  private static List<Told> during(List<Told> events, Span span) {
    return events.stream()
        .filter(told -> !(told.event() instanceof TraceEvent.Packed))
        .filter(told -> told.time().toEpochMilli() >= span.from())
        .filter(told -> told.time().toEpochMilli() <= span.to())
        .toList();
  }
}
