package suyuan.model.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import suyuan.model.Bytes;
import suyuan.model.epcis.Event;
import suyuan.model.json.Json;
import suyuan.model.ledger.Committed.CommittedStatement;
import suyuan.model.ledger.Position;
import suyuan.model.ledger.Submitter;
import suyuan.model.merkle.MerkleTree;
import suyuan.model.registry.KeyId;
import suyuan.model.registry.PartyId;
import suyuan.model.statement.Header;
import suyuan.model.statement.SignedStatement;
import suyuan.model.statement.StatementId;

/// Tells the lines of a case to a History, each as a statement of its own, in the order given, and
/// reads back what they show.
final class Telling {
  private static final KeyId KEY = new KeyId("0".repeat(64));

  private final InMemoryBook book = new InMemoryBook();
  private final History history = new History(book, Stage.registry(), History.NO_DIGEST);
  private final Map<Position, Integer> numbers = new HashMap<>();
  private final Map<Integer, Json.Obj> events = new TreeMap<>();

  static Telling of(List<Line> lines) {
    Telling telling = new Telling();
    lines.forEach(telling::tell);
    return telling;
  }

  Stream<Entry> entries() {
    return book.entries();
  }

  Bytes digest() {
    return history.digest();
  }

  InMemoryBook book() {
    return book;
  }

  private void tell(Line line) {
    Json.Obj json = Script.event(line, events);
    events.put(line.number(), json);
    List<Event> told = List.of(Event.of(json));
    Header header =
        new Header(
            new PartyId(line.party()),
            new StatementId("s" + line.number()),
            KEY,
            1,
            1,
            MerkleTree.of(List.of(told.getFirst().leafHash())).root());
    Position at = new Position(numbers.size(), 0);
    numbers.put(at, line.number());
    history.take(
        new CommittedStatement(
            at,
            line.recorded(),
            "t",
            new Submitter("Org1MSP"),
            SignedStatement.of(header.bytes(), Bytes.of(new byte[64]), told)));
    history.endBlock(at.block());
  }

  /// `open sold-twice S1: shop, store (4, 5)`.
  List<String> findings() {
    return book.entries()
        .filter(entry -> entry instanceof Finding)
        .map(entry -> text((Finding) entry))
        .sorted()
        .toList();
  }

  /// What stands open and is more than a note, without sides: doesn't depend on the order.
  List<String> open() {
    return book.entries()
        .filter(
            entry ->
                entry instanceof Finding f
                    && f.isOpen()
                    && f.kind().weight() != FindingKind.Weight.NOTE)
        .map(entry -> (Finding) entry)
        .map(f -> f.kind().word() + " " + subject(f.subject()) + " " + f.parties())
        .sorted()
        .toList();
  }

  private String text(Finding finding) {
    return "%s %s %s: %s (%s)"
        .formatted(
            finding.isOpen() ? "open" : "resolved",
            finding.kind().word(),
            subject(finding.subject()),
            String.join(", ", finding.parties()),
            finding.sides().stream()
                .map(side -> Integer.toString(number(side)))
                .collect(Collectors.joining(", ")));
  }

  private String subject(Subject subject) {
    return switch (subject.kind()) {
      case LOT, ITEM, UNIT -> Stage.name(subject);
      case EVENT -> "record " + number(EventRef.parse(subject.name()));
      case STATEMENT -> "record " + subject.name().replaceFirst(".*/s", "");
    };
  }

  private int number(EventRef ref) {
    return java.util.Objects.requireNonNull(numbers.get(ref.position()));
  }

  /// Answers a question of a case: `S1 is ...`, `L1: brand 20, shop 3 + 10 in units`.
  String answer(String expected) {
    if (expected.contains(" is ")) {
      String name = expected.substring(0, expected.indexOf(" is "));
      return name + " is " + whereabouts(name);
    }
    String name = expected.substring(0, expected.indexOf(':'));
    return name + ": " + stocks(Stage.subject(name));
  }

  private String whereabouts(String name) {
    Docket docket = (Docket) book.read(Stage.subject(name).toString()).orElseThrow();
    return switch (Custody.of(docket).now()) {
      case Whereabouts.Unknown() -> "unknown";
      case Whereabouts.Held(String party, EventRef _) -> "with " + party;
      case Whereabouts.UnderWay(String from, String to, EventRef _) ->
          "under way from " + from + " to " + to;
      case Whereabouts.Inside(Subject unit, EventRef _) -> "in " + Stage.name(unit);
      case Whereabouts.Sold(String by, EventRef _) -> "sold by " + by;
      case Whereabouts.Gone(String by, EventRef _) -> "gone at " + by;
    };
  }

  private String stocks(Subject lot) {
    return book.entries()
        .filter(entry -> entry instanceof Stock s && s.lot().equals(lot.toString()))
        .map(entry -> (Stock) entry)
        .filter(
            stock ->
                stock.held().subtract(stock.boxed()).signum() != 0 || stock.boxed().signum() != 0)
        .map(Telling::text)
        .collect(Collectors.joining(", "));
  }

  private static String text(Stock stock) {
    String loose = stock.holder() + " " + stock.held().subtract(stock.boxed()).toPlainString();
    return stock.boxed().signum() == 0
        ? loose
        : loose + " + " + stock.boxed().toPlainString() + " in units";
  }
}
