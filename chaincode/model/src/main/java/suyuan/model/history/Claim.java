package suyuan.model.history;

import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the rules see in the records as they are now: a finding before it is booked.
///
/// @param about tells claims of one kind and subject apart: a party, a recall, an event
record Claim(
    FindingKind kind,
    Subject subject,
    String about,
    NavigableSet<String> parties,
    List<EventRef> sides) {
  static final int MOST_SIDES = 8;

  /// A claim whose sides are these moves and whose parties are their authors.
  static Claim of(FindingKind kind, Subject subject, String about, Collection<Move> sides) {
    return new Claim(
        kind,
        subject,
        about,
        sides.stream().map(Move::party).collect(Collectors.toCollection(TreeSet::new)),
        sides.stream().map(Move::ref).toList());
  }

  Claim {
    sides = List.copyOf(new TreeSet<>(sides)).subList(0, Math.min(MOST_SIDES, count(sides)));
  }

  private static int count(List<EventRef> sides) {
    return new TreeSet<>(sides).size();
  }

  Claim naming(String party) {
    NavigableSet<String> more = Texts.with(parties, party);
    return new Claim(kind, subject, about, more, sides);
  }

  /// Both claims as one.
  Claim and(Claim other) {
    NavigableSet<String> all = new TreeSet<>(parties);
    all.addAll(other.parties);
    List<EventRef> both = Stream.concat(sides.stream(), other.sides.stream()).toList();
    return new Claim(kind, subject, about, all, both);
  }

  String key() {
    return Finding.key(kind, subject, about);
  }
}
