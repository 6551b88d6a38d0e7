package suyuan.model.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import suyuan.model.gs1.Gln;
import suyuan.model.history.Move.Kind;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.Registry;
import suyuan.model.trace.Things;
import suyuan.model.trace.TraceEvent;
import suyuan.model.trace.TraceEvent.RecallClass;

/// Takes the events of one statement, one by one, into the entries.
final class Fold {
  private static final long GAP_TOLERATED = 1_800;

  private final Desk desk;
  private final Registry registry;
  private final PartyId author;
  private final List<Claim> notes = new ArrayList<>();

  Fold(Desk desk, Registry registry, PartyId author) {
    this.desk = desk;
    this.registry = registry;
    this.author = author;
  }

  /// Findings that hold whatever comes later.
  List<Claim> notes() {
    return notes;
  }

  void take(EventRef ref, TraceEvent event) {
    Goods goods = goods(ref, event);
    switch (event) {
      case TraceEvent.MaterialReceived e -> goods.make(Things.NONE, e.things());
      case TraceEvent.BatchProduced(_, TraceEvent.Making m) -> goods.make(m.inputs(), m.outputs());
      case TraceEvent.Reworked(_, TraceEvent.Making m) -> goods.make(m.inputs(), m.outputs());
      case TraceEvent.QualityChecked e ->
          goods.say(goods.move(Kind.CHECKED).noting(e.gate().orElse("")).rated(e.passed()));
      case TraceEvent.Sampled _ -> goods.remove(Kind.SAMPLED);
      case TraceEvent.SerialsCommissioned e -> goods.commission(Subject.of(e.lot()));
      case TraceEvent.Packed e -> goods.pack(Subject.of(e.parent()), e.children());
      case TraceEvent.Unpacked e -> goods.unpack(Subject.of(e.parent()), e.children());
      case TraceEvent.Shipped e -> {
        if (speaksForItself(ref, e.from())) {
          goods.ship(author.value(), holder(e.to()));
        }
      }
      case TraceEvent.Received e -> {
        if (speaksForItself(ref, e.place())) {
          goods.receive(e.from().map(this::holder).orElse(""), holder(e.place()));
        }
      }
      case TraceEvent.ConditionsRecorded e -> goods.say(conditions(ref, e));
      case TraceEvent.Stored _ -> goods.say(goods.move(Kind.STORED));
      case TraceEvent.Sold e -> {
        if (speaksForItself(ref, e.place())) {
          goods.remove(Kind.SOLD);
        }
      }
      case TraceEvent.Returned e -> {
        if (speaksForItself(ref, e.place())) {
          goods.comeBack();
        }
      }
      case TraceEvent.Adjusted e -> goods.adjust(e.added());
      case TraceEvent.Destroyed _ -> goods.remove(Kind.DESTROYED);
      case TraceEvent.AfterSale _ -> goods.say(goods.move(Kind.SERVICED));
      case TraceEvent.Recalled e -> recall(goods, ref, e);
      case TraceEvent.RecallLifted e -> lift(goods, ref, e);
      case TraceEvent.Corrected e -> correct(ref, e);
      case TraceEvent.Observed _ -> {}
    }
    notes.addAll(goods.notes());
  }

  private Goods goods(EventRef ref, TraceEvent event) {
    return new Goods(desk, registry, author.value(), ref, event);
  }

  /// A party's word moves its own goods only. A place that is nobody's is its author's to speak
  /// for.
  private boolean speaksForItself(EventRef ref, Gln place) {
    Optional<PartyId> other =
        registry.at(place).map(party -> party.id()).filter(id -> !id.equals(author));
    other.ifPresent(
        id ->
            notes.add(
                new Claim(
                        FindingKind.SPOKE_FOR_ANOTHER,
                        Subject.of(ref),
                        id.value(),
                        Texts.with(new TreeSet<>(), author.value()),
                        List.of(ref))
                    .naming(id.value())));
    return other.isEmpty();
  }

  private String holder(Gln place) {
    return registry
        .at(place)
        .map(party -> party.id().value())
        .orElseGet(() -> "gln:" + place.digits());
  }

  private Move conditions(EventRef ref, TraceEvent.ConditionsRecorded e) {
    var c = e.conditions();
    return Move.of(Kind.CONDITIONS, c.start().toEpochMilli(), ref, author.value())
        .lasting(c.end().toEpochMilli())
        .rated(c.gapSeconds() <= GAP_TOLERATED);
  }

  private void recall(Goods goods, EventRef ref, TraceEvent.Recalled e) {
    Recall recall =
        Recall.in(desk, author.value(), e.recallId())
            .orElseGet(() -> begin(e.recallId(), e.recallClass(), e.reason()));
    desk.put(recall.naming(Goods.subjects(e.things()), ref));
    goods.say(goods.move(Kind.RECALLED).noting(author + "/" + e.recallId()));
  }

  private Recall begin(String id, RecallClass recallClass, String reason) {
    return new Recall(
        author.value(), id, recallClass, reason, List.of(), List.of(), new TreeSet<>());
  }

  /// A lift that names nothing lifts the whole recall.
  private void lift(Goods goods, EventRef ref, TraceEvent.RecallLifted e) {
    Optional<Recall> recall = Recall.in(desk, author.value(), e.recallId());
    List<Subject> things =
        e.things().isEmpty()
            ? recall.map(r -> List.copyOf(r.things())).orElse(List.of())
            : Goods.subjects(e.things());
    recall.ifPresent(r -> desk.put(r.without(things, ref)));
    Move lifted = goods.move(Kind.LIFTED).noting(author + "/" + e.recallId());
    things.forEach(thing -> goods.say(thing, lifted));
  }

  private void correct(EventRef ref, TraceEvent.Corrected e) {
    String statement = Filed.key(author.value(), e.correction().statement());
    desk.find(Filed.class, statement)
        .map(filed -> new EventRef(filed.position(), (int) e.correction().inclusion().index()))
        .ifPresent(
            original ->
                notes.addAll(
                    new Voiding(desk, author.value(), ref, original)
                        .declare(e.correction().original())));
  }
}
