package suyuan.model.history;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import suyuan.model.json.Json;
import suyuan.model.json.ObjBuilder;
import suyuan.model.ledger.Position;

/// What the records show together about one subject, with all sides. Once raised it stays, open or
/// resolved; a later record may open it again.
///
/// @param about tells findings of one kind and subject apart: a party, a recall, an event
/// @param parties whose records disagree or are missing
/// @param sides the events concerned, at most eight
/// @param raised the record that first showed it
/// @param resolved the record since which it no longer holds
public record Finding(
    FindingKind kind,
    Subject subject,
    String about,
    NavigableSet<String> parties,
    List<EventRef> sides,
    Position raised,
    Optional<Position> resolved)
    implements Entry {

  static String key(FindingKind kind, Subject subject, String about) {
    return "finding:" + kind.word() + "|" + subject + "|" + about;
  }

  static Finding of(Claim claim, Position raised) {
    return new Finding(
        claim.kind(),
        claim.subject(),
        claim.about(),
        claim.parties(),
        claim.sides(),
        raised,
        Optional.empty());
  }

  @Override
  public String key() {
    return key(kind, subject, about);
  }

  public boolean isOpen() {
    return resolved.isEmpty();
  }

  Finding resolvedAt(Position position) {
    return new Finding(kind, subject, about, parties, sides, raised, Optional.of(position));
  }

  @Override
  public Json.Obj json() {
    ObjBuilder json =
        Json.Obj.builder()
            .put("kind", kind.word())
            .put("subject", subject.toString())
            .put("about", about)
            .put("parties", Texts.json(parties))
            .put("sides", Texts.json(sides))
            .put("raised", raised.toString());
    return resolved.map(at -> json.put("resolved", at.toString())).orElse(json).build();
  }

  static Finding read(Json.Obj json) {
    return new Finding(
        FindingKind.ofWord(json.string("kind").orElseThrow()),
        Subject.parse(json.string("subject").orElseThrow()),
        json.string("about").orElseThrow(),
        new TreeSet<>(Texts.read(json, "parties")),
        Texts.refs(json, "sides"),
        position(json.string("raised").orElseThrow()),
        json.string("resolved").map(Finding::position));
  }

  private static Position position(String text) {
    int slash = text.indexOf('/');
    return new Position(
        Long.parseLong(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
  }
}
