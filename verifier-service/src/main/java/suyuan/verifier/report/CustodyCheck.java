package suyuan.verifier.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import suyuan.model.trace.Things;
import suyuan.model.trace.TraceEvent;
import suyuan.model.trace.TraceEvent.Received;
import suyuan.model.trace.TraceEvent.Shipped;

/// Pairs what was shipped with what was received. A hand-over within one party counts too.
final class CustodyCheck {
  private static final String[] BROKEN = {
    "not-held", "received-by-other", "received-more-than-shipped", "after-destroyed"
  };

  private CustodyCheck() {}

  /// One hand-over: what the sender says, what the receiver says.
  record Handover(Optional<Told> shipped, Optional<Told> received) {
    boolean isWhole() {
      return shipped.isPresent() && received.isPresent();
    }
  }

  static Check of(Case it) {
    List<Handover> legs = it.legs();
    if (legs.isEmpty()) {
      return new Check.Custody(Answer.missing(), 0, 0);
    }
    long open = legs.stream().filter(leg -> !leg.isWhole()).count();
    List<Evidence> evidence =
        legs.stream()
            .flatMap(leg -> Stream.of(leg.shipped(), leg.received()))
            .flatMap(Optional::stream)
            .map(it.speaker()::evidence)
            .toList();
    return new Check.Custody(answer(it, open, evidence), legs.size(), open);
  }

  private static Answer answer(Case it, long open, List<Evidence> evidence) {
    if (it.found(BROKEN)) {
      return new Answer(Known.CONTRADICTED, Outcome.FAILS, evidence);
    }
    return Answer.asserted(open == 0 ? Outcome.HOLDS : Outcome.OPEN, evidence);
  }

  static List<Handover> legs(List<Told> events) {
    List<Told> arrivals = new ArrayList<>(of(events, Received.class));
    List<Handover> legs = new ArrayList<>();
    for (Told shipped : of(events, Shipped.class)) {
      Optional<Told> received = arrivals.stream().filter(one -> fits(shipped, one)).findFirst();
      received.ifPresent(arrivals::remove);
      legs.add(new Handover(Optional.of(shipped), received));
    }
    arrivals.forEach(received -> legs.add(new Handover(Optional.empty(), Optional.of(received))));
    return legs;
  }

  private static List<Told> of(List<Told> events, Class<? extends TraceEvent> kind) {
    return events.stream().filter(told -> kind.isInstance(told.event())).toList();
  }

  private static boolean fits(Told shipped, Told received) {
    var left = (Shipped) shipped.event();
    var arrived = (Received) received.event();
    return arrived.place().equals(left.to())
        && !arrived.at().time().isBefore(left.at().time())
        && share(left.things(), arrived.things());
  }

  static boolean share(Things one, Things other) {
    return one.units().stream().anyMatch(other.units()::contains)
        || one.items().stream().anyMatch(other.items()::contains)
        || one.lots().stream()
            .anyMatch(a -> other.lots().stream().anyMatch(b -> a.lot().equals(b.lot())));
  }
}
