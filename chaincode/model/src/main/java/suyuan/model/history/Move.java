package suyuan.model.history;

import java.util.Comparator;
import java.util.Locale;
import suyuan.model.json.CanonicalWriter;
import suyuan.model.json.Json;
import suyuan.model.json.ObjBuilder;

/// One thing that was said about a subject, reduced to what the rules need.
///
/// @param time event time, milliseconds since 1970 UTC
/// @param party who said it
/// @param from holder it left, or empty
/// @param to holder it goes to or arrived at, or empty
/// @param note gate of a check, id of a recall, the other unit or lot; or empty
/// @param until end of a time span in milliseconds, or 0
/// @param good outcome of a check; completeness of a temperature record; of an item, whether it
///   counts by itself, not among an amount of its lot
/// @param isVoid whether its author has since declared it void
public record Move(
    Kind kind,
    long time,
    EventRef ref,
    String party,
    String from,
    String to,
    String note,
    long until,
    boolean good,
    boolean isVoid) {
  /// What can be said.
  public enum Kind {
    MADE,
    COMMISSIONED,
    CHECKED,
    /// into the unit in `note`
    PACKED,
    /// out of the unit in `note`
    UNPACKED,
    /// a unit got content
    FILLED,
    /// a unit was emptied
    OPENED,
    /// something was taken out of a unit without saying so: by its sale or shipment
    TAKEN,
    SHIPPED,
    RECEIVED,
    /// a lot left inside a unit or as a single item
    RELEASED,
    STORED,
    USED,
    SAMPLED,
    SOLD,
    RETURNED,
    ADJUSTED,
    DESTROYED,
    CONDITIONS,
    RECALLED,
    LIFTED,
    SERVICED;

    private final String word = name().toLowerCase(Locale.ROOT);
  }

  static final Comparator<Move> ORDER =
      Comparator.comparingLong(Move::time).thenComparing(Move::ref).thenComparing(Move::kind);

  static Move of(Kind kind, long time, EventRef ref, String party) {
    return new Move(kind, time, ref, party, "", "", "", 0, true, false);
  }

  Move between(String sender, String receiver) {
    return new Move(kind, time, ref, party, sender, receiver, note, until, good, isVoid);
  }

  Move noting(String what) {
    return new Move(kind, time, ref, party, from, to, what, until, good, isVoid);
  }

  Move lasting(long end) {
    return new Move(kind, time, ref, party, from, to, note, end, good, isVoid);
  }

  Move rated(boolean outcome) {
    return new Move(kind, time, ref, party, from, to, note, until, outcome, isVoid);
  }

  Move as(Kind other) {
    return new Move(other, time, ref, party, from, to, note, until, good, isVoid);
  }

  Move voided() {
    return new Move(kind, time, ref, party, from, to, note, until, good, true);
  }

  boolean is(Kind other) {
    return kind == other;
  }

  Json.Obj json() {
    ObjBuilder json =
        Json.Obj.builder()
            .put("kind", kind.word)
            .put("time", time)
            .put("event", ref.toString())
            .put("party", party);
    if (!from.isEmpty()) {
      json.put("from", from);
    }
    if (!to.isEmpty()) {
      json.put("to", to);
    }
    if (!note.isEmpty()) {
      json.put("note", note);
    }
    if (until != 0) {
      json.put("until", until);
    }
    if (!good) {
      json.put("good", false);
    }
    if (isVoid) {
      json.put("void", true);
    }
    return json.build();
  }

  /// The canonical form of [#json].
  void write(CanonicalWriter out) {
    out.raw("{\"event\":").text(ref.toString());
    member(out, ",\"from\":", from);
    if (!good) {
      out.raw(",\"good\":false");
    }
    out.raw(",\"kind\":").text(kind.word);
    member(out, ",\"note\":", note);
    out.raw(",\"party\":").text(party).raw(",\"time\":").number(time);
    member(out, ",\"to\":", to);
    if (until != 0) {
      out.raw(",\"until\":").number(until);
    }
    out.raw(isVoid ? ",\"void\":true}" : "}");
  }

  private static void member(CanonicalWriter out, String name, String value) {
    if (!value.isEmpty()) {
      out.raw(name).text(value);
    }
  }

  static Move read(Json.Obj json) {
    return new Move(
        Kind.valueOf(json.string("kind").orElseThrow().toUpperCase(Locale.ROOT)),
        json.number("time").orElseThrow().longValueExact(),
        EventRef.parse(json.string("event").orElseThrow()),
        json.string("party").orElseThrow(),
        json.string("from").orElse(""),
        json.string("to").orElse(""),
        json.string("note").orElse(""),
        json.number("until").map(n -> n.longValueExact()).orElse(0L),
        !json.has("good"),
        json.has("void"));
  }
}
