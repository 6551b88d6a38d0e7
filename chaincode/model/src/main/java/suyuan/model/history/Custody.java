package suyuan.model.history;

import static suyuan.model.history.FindingKind.AFTER_DESTROYED;
import static suyuan.model.history.FindingKind.NOT_HELD;
import static suyuan.model.history.FindingKind.RECEIPT_BEFORE_SHIPMENT;
import static suyuan.model.history.FindingKind.RECEIPT_MISSING;
import static suyuan.model.history.FindingKind.RECEIVED_BY_OTHER;
import static suyuan.model.history.FindingKind.SOLD_TWICE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Walks through the moves of one item or unit in order of event time: who had it when, and which
/// records don't fit together.
///
/// What only one side says moves nothing away from the other: after a receipt without a shipment
/// both the receiver and the last known holder may act on, and neither is said not to hold it,
/// until the missing record tells. A party that acts on what was sent to it misses a receipt, no
/// more.
public final class Custody {
  private final Subject subject;
  private final Handover pairs;
  private final Map<String, Claim> claims = new HashMap<>();
  private final Map<String, Move> claimants = new HashMap<>();
  private Optional<Move> held = Optional.empty();
  private String holder = "";
  private boolean opened;
  private Optional<Move> underWay = Optional.empty();
  private Optional<Move> inside = Optional.empty();
  private Optional<Move> sale = Optional.empty();
  private Optional<Move> end = Optional.empty();

  private Custody(Subject subject, Handover pairs) {
    this.subject = subject;
    this.pairs = pairs;
  }

  /// The walk through the standing moves of a docket.
  public static Custody of(Docket docket) {
    return until(docket, Long.MAX_VALUE);
  }

  /// The walk up to a time, in milliseconds since 1970 UTC, included.
  public static Custody until(Docket docket, long time) {
    List<Move> moves = new ArrayList<>(docket.moves().size());
    for (Move move : docket.moves()) {
      if (!move.isVoid() && move.time() <= time) {
        moves.add(move);
      }
    }
    Handover pairs = Handover.of(moves);
    Custody custody = new Custody(docket.subject(), pairs);
    pairs.ordered(moves).forEach(custody::take);
    return custody;
  }

  /// Where it is after the walk.
  public Whereabouts now() {
    if (end.isPresent()) {
      return new Whereabouts.Gone(end.get().party(), end.get().ref());
    }
    if (sale.isPresent()) {
      return new Whereabouts.Sold(sale.get().party(), sale.get().ref());
    }
    if (inside.isPresent()) {
      return new Whereabouts.Inside(Subject.parse(inside.get().note()), inside.get().ref());
    }
    if (underWay.isPresent()) {
      Move leg = underWay.get();
      return new Whereabouts.UnderWay(leg.from(), leg.to(), leg.ref());
    }
    return held.<Whereabouts>map(since -> new Whereabouts.Held(holder, since.ref()))
        .orElseGet(Whereabouts.Unknown::new);
  }

  /// The unit it is packed in after the walk.
  public Optional<Subject> unit() {
    return inside.map(move -> Subject.parse(move.note()));
  }

  List<Claim> claims() {
    return new ArrayList<>(claims.values());
  }

  private void take(Move move) {
    switch (move.kind()) {
      case MADE, COMMISSIONED -> begin(move);
      case FILLED -> fill(move);
      case OPENED -> open(move);
      case TAKEN -> takeOut(move);
      case UNPACKED -> comeOut(move);
      case PACKED -> goIn(move);
      case SHIPPED -> ship(move);
      case RECEIVED -> receive(move);
      case SOLD -> sell(move);
      case RETURNED -> comeBack(move);
      case DESTROYED, USED -> finish(move);
      case CHECKED,
          STORED,
          RELEASED,
          SAMPLED,
          ADJUSTED,
          CONDITIONS,
          RECALLED,
          LIFTED,
          SERVICED -> {}
    }
  }

  private void begin(Move move) {
    if (held.isEmpty()) {
      hold(move.party(), move);
    }
  }

  private void hold(String party, Move since) {
    holder = party;
    held = Optional.of(since);
    underWay = Optional.empty();
    inside = Optional.empty();
    claimants.clear();
  }

  /// Someone handles the thing; who may, holds it afterwards. Returns whether it may.
  private boolean act(Move move) {
    String party = move.from().isEmpty() ? move.party() : move.from();
    stillThere(move);
    if (inside.isPresent()) {
      hold(party, move);
      return true;
    }
    if (underWay.isPresent() && underWay.get().to().equals(party)) {
      claim(RECEIPT_MISSING, party, List.of(underWay.get(), move), party);
      hold(party, move);
      return true;
    }
    if (underWay.isEmpty() && (held.isEmpty() || holder.equals(party))) {
      if (held.isEmpty()) {
        hold(party, move);
      }
      return true;
    }
    if (claimants.containsKey(party)) {
      return true;
    }
    claim(NOT_HELD, party, List.of(underWay.or(() -> held).orElse(move), move), party);
    return false;
  }

  private void fill(Move move) {
    opened = false;
    act(move);
  }

  private void open(Move move) {
    act(move);
    opened = true;
  }

  /// What stood in an open unit may have gone on by amounts; nobody can tell by whom.
  private void takeOut(Move move) {
    if (!opened) {
      act(move);
    } else {
      stillThere(move);
    }
  }

  private void comeOut(Move move) {
    stillThere(move);
    inside = Optional.empty();
    hold(move.party(), move);
  }

  private void goIn(Move move) {
    if (act(move)) {
      inside = Optional.of(move);
    }
  }

  private void ship(Move move) {
    if (act(move)) {
      underWay = Optional.of(move);
    }
  }

  private void receive(Move move) {
    stillThere(move);
    Optional<Move> shipment = pairs.shipment(move);
    if (shipment.isPresent() && shipment.equals(underWay)) {
      hold(move.to(), move);
    } else if (shipment.isEmpty() && !holder.equals(move.to())) {
      receiveUnasked(move);
    } else if (shipment.isPresent()) {
      claimants.put(move.to(), move);
    }
  }

  private void receiveUnasked(Move move) {
    if (inside.isPresent()) {
      hold(move.to(), move);
      return;
    }
    if (underWay.isPresent()) {
      claim(RECEIVED_BY_OTHER, move.to(), List.of(underWay.get(), move), move.to());
    } else {
      claim(RECEIPT_BEFORE_SHIPMENT, move.to(), List.of(move), move.from());
    }
    if (held.isEmpty()) {
      hold(move.to(), move);
    } else {
      claimants.put(move.to(), move);
    }
  }

  private void sell(Move move) {
    if (sale.isPresent()) {
      claim(SOLD_TWICE, "", List.of(sale.get(), move), move.party());
      return;
    }
    act(move);
    inside = Optional.empty();
    sale = Optional.of(move);
  }

  private void comeBack(Move move) {
    stillThere(move);
    sale = Optional.empty();
    hold(move.party(), move);
  }

  private void finish(Move move) {
    act(move);
    end = Optional.of(move);
  }

  private void stillThere(Move move) {
    end.ifPresent(gone -> claim(AFTER_DESTROYED, "", List.of(gone, move), move.party()));
  }

  private void claim(FindingKind kind, String about, List<Move> sides, String party) {
    Claim claim = Claim.of(kind, subject, about, sides);
    Claim named = party.isEmpty() ? claim : claim.naming(party);
    claims.merge(claim.key(), named, Claim::and);
  }
}
