package suyuan.model.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import suyuan.model.epcis.Event;
import suyuan.model.trace.TraceEvent;
import suyuan.model.trace.TraceException;

/// Declares an event void: its moves stay in their dockets, marked, and count no more. Sums are put
/// right by adjustments, not here. What happened to the same things afterwards rests on a void
/// event: that is said, not undone.
final class Voiding {
  private final Desk desk;
  private final String party;
  private final EventRef correction;
  private final EventRef original;

  Voiding(Desk desk, String party, EventRef correction, EventRef original) {
    this.desk = desk;
    this.party = party;
    this.correction = correction;
    this.original = original;
  }

  List<Claim> declare(Event event) {
    String fact = Fact.key(party, event);
    desk.find(Fact.class, fact)
        .filter(known -> known.ref().equals(original))
        .ifPresent(known -> desk.put(new Fact(fact, original, true)));
    desk.find(Making.class, Making.key(original)).ifPresent(made -> desk.put(made.voided()));
    List<Claim> claims = new ArrayList<>();
    for (Subject subject : concerned(event)) {
      claims.addAll(declare(desk.docket(subject)));
    }
    return claims;
  }

  /// The things it names, their lots, and the units they were in.
  private Set<Subject> concerned(Event event) {
    Set<Subject> all = new TreeSet<>();
    try {
      all.addAll(Goods.subjects(TraceEvent.of(event).things()));
    } catch (TraceException e) {
      return all;
    }
    for (Subject thing : List.copyOf(all)) {
      Docket docket = desk.docket(thing);
      docket.lots().forEach(lot -> all.add(Subject.parse(lot)));
      docket.moves().stream()
          .filter(move -> move.is(Move.Kind.PACKED))
          .forEach(packed -> all.add(Subject.parse(packed.note())));
      if (thing.kind() == Subject.Kind.UNIT) {
        desk.content(thing).all().keySet().stream()
            .map(key -> Subject.parse(key.substring(0, key.lastIndexOf('|'))))
            .forEach(all::add);
      }
    }
    return all;
  }

  private List<Claim> declare(Docket docket) {
    List<Move> hit = docket.standing().filter(move -> move.ref().equals(original)).toList();
    if (hit.isEmpty()) {
      return List.of();
    }
    Docket marked = docket.map(move -> move.ref().equals(original) ? move.voided() : move);
    desk.put(marked);
    List<Move> resting =
        marked
            .standing()
            .filter(move -> move.time() > hit.getFirst().time())
            .limit(Claim.MOST_SIDES - 2L)
            .toList();
    return resting.isEmpty() ? List.of() : List.of(claim(docket.subject(), resting));
  }

  private Claim claim(Subject subject, List<Move> resting) {
    List<EventRef> sides = new ArrayList<>(List.of(correction, original));
    resting.forEach(move -> sides.add(move.ref()));
    return new Claim(
        FindingKind.RESTS_ON_VOID,
        subject,
        original.toString(),
        Texts.with(new TreeSet<>(), party),
        sides);
  }
}
