package suyuan.model.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import suyuan.model.Bytes;
import suyuan.model.history.Move.Kind;
import suyuan.model.json.CanonicalWriter;
import suyuan.model.json.Json;
import suyuan.model.json.ObjBuilder;

/// What was said about one item, lot or unit, in order of event time. Bounded: a busy lot keeps its
/// making, checks and recalls and the latest of its traffic.
///
/// @param lots the lots an item was said to be of (more than one is a contradiction)
/// @param open keys of the findings that stand
/// @param tight stock entries of a lot that are below zero, to look at again
public record Docket(
    Subject subject,
    List<Move> moves,
    NavigableSet<String> lots,
    NavigableSet<String> open,
    NavigableSet<String> tight)
    implements Entry {
  private static final NavigableSet<String> NONE = Collections.emptyNavigableSet();

  static final int MOST_MOVES = 64;
  private static final int MOST_TIGHT = 64;
  private static final int MOST_LOTS = 8;

  private static final Set<Kind> KEPT =
      EnumSet.of(Kind.MADE, Kind.CHECKED, Kind.RECALLED, Kind.LIFTED, Kind.DESTROYED);

  public static Docket of(Subject subject) {
    return new Docket(subject, List.of(), NONE, NONE, NONE);
  }

  @Override
  public String key() {
    return subject.toString();
  }

  /// The moves that stand: not declared void.
  public Stream<Move> standing() {
    return moves.stream().filter(move -> !move.isVoid());
  }

  boolean has(Kind kind) {
    for (Move move : moves) {
      if (move.is(kind) && !move.isVoid()) {
        return true;
      }
    }
    return false;
  }

  Stream<Move> standing(Kind kind) {
    return standing().filter(move -> move.is(kind));
  }

  /// The lot an item is of, if all records agree.
  public Optional<Subject> lot() {
    return lots.size() == 1 ? Optional.of(Subject.parse(lots.first())) : Optional.empty();
  }

  /// Keys of the entries around it: its lots, the units it was packed in.
  Set<String> around() {
    Set<String> keys = new TreeSet<>(lots);
    moves.stream()
        .filter(move -> move.is(Kind.PACKED))
        .forEach(
            move -> {
              keys.add(move.note());
              keys.add(Content.keyOf(Subject.parse(move.note()).name()));
            });
    return keys;
  }

  Docket with(Move move) {
    List<Move> more = new ArrayList<>(moves);
    int at = more.size();
    while (at > 0 && Move.ORDER.compare(more.get(at - 1), move) > 0) {
      at--;
    }
    more.add(at, move);
    if (more.size() > MOST_MOVES) {
      more.remove(leastNeeded(more));
    }
    return new Docket(subject, List.copyOf(more), lots, open, tight);
  }

  Docket dropping(Move move) {
    List<Move> fewer = new ArrayList<>(moves);
    fewer.remove(move);
    return new Docket(subject, List.copyOf(fewer), lots, open, tight);
  }

  /// The second-oldest piece of traffic: the oldest tells since when a thing was about.
  private static int leastNeeded(List<Move> moves) {
    int seen = 0;
    for (int i = 0; i < moves.size(); i++) {
      if (!KEPT.contains(moves.get(i).kind()) && seen++ == 1) {
        return i;
      }
    }
    return 1;
  }

  Docket map(UnaryOperator<Move> change) {
    return new Docket(subject, moves.stream().map(change).toList(), lots, open, tight);
  }

  /// A few contradictory lots tell as much as thousands.
  Docket ofLot(Subject lot) {
    if (lots.size() >= MOST_LOTS) {
      return this;
    }
    return new Docket(subject, moves, Texts.with(lots, lot.toString()), open, tight);
  }

  Docket withOpen(NavigableSet<String> findings) {
    return new Docket(subject, moves, lots, findings, tight);
  }

  Docket withTight(String stock, boolean isTight) {
    if (isTight == tight.contains(stock) || (isTight && tight.size() >= MOST_TIGHT)) {
      return this;
    }
    NavigableSet<String> changed = new TreeSet<>(tight);
    if (isTight) {
      changed.add(stock);
    } else {
      changed.remove(stock);
    }
    return new Docket(subject, moves, lots, open, changed);
  }

  @Override
  public Json.Obj json() {
    ObjBuilder json =
        Json.Obj.builder()
            .put("moves", new Json.Arr(moves.stream().<Json>map(Move::json).toList()));
    if (!lots.isEmpty()) {
      json.put("lots", Texts.json(lots));
    }
    if (!open.isEmpty()) {
      json.put("open", Texts.json(open));
    }
    if (!tight.isEmpty()) {
      json.put("tight", Texts.json(tight));
    }
    return json.build();
  }

  /// The same as that of [#json]; a carton changes a hundred of them.
  @Override
  public Bytes canonical() {
    CanonicalWriter out = new CanonicalWriter().raw("{");
    if (!lots.isEmpty()) {
      texts(out.raw("\"lots\":"), lots).raw(",");
    }
    out.raw("\"moves\":[");
    for (int i = 0; i < moves.size(); i++) {
      moves.get(i).write(i == 0 ? out : out.raw(","));
    }
    out.raw("]");
    if (!open.isEmpty()) {
      texts(out.raw(",\"open\":"), open);
    }
    if (!tight.isEmpty()) {
      texts(out.raw(",\"tight\":"), tight);
    }
    return out.raw("}").bytes();
  }

  private static CanonicalWriter texts(CanonicalWriter out, Set<String> texts) {
    String before = "[";
    for (String text : texts) {
      out.raw(before).text(text);
      before = ",";
    }
    return out.raw("]");
  }

  static Docket read(Subject subject, Json.Obj json) {
    return new Docket(
        subject,
        json.array("moves").stream().map(move -> Move.read((Json.Obj) move)).toList(),
        set(json, "lots"),
        set(json, "open"),
        set(json, "tight"));
  }

  private static NavigableSet<String> set(Json.Obj json, String name) {
    return json.has(name) ? new TreeSet<>(Texts.read(json, name)) : NONE;
  }
}
