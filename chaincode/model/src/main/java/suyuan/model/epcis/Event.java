package suyuan.model.epcis;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import suyuan.model.Bytes;
import suyuan.model.json.CanonicalReader;
import suyuan.model.json.Json;
import suyuan.model.json.JsonException;
import suyuan.model.json.JsonLimits;

/// One EPCIS 2.0 event in canonical form. Equal by its canonical bytes.
///
/// The canonical form is RFC 8785 of the event as it was given, with two changes:
/// - `recordTime` is left out;
/// - `@context` is an object that holds the namespaces of the prefixes the event uses, of those
///   that its document or itself declared, and is left out when there are none. EPCIS's own context
///   with its prefixes (`epcis`, `cbv`, `cbvmda`, `gs1`, `rdfs`, `owl`, `xsd`, `dcterms`) is
///   implied, never written. A prefix is used when it stands before the first colon of a member
///   name or a string value anywhere in the event.
///
/// Our own prefix `suyuan` needs no declaration, but is written like any other. An `@context`
/// deeper in the event (a correction carries the original event) holds for its object and stays as
/// it is. Nothing else is touched: extensions, spellings of identifiers and vocabulary, empty
/// lists.
public final class Event {
  /// Bytes of one event, canonical.
  public static final int MAX_BYTES = 256 << 10;

  /// Faults that are told about one event; the rest is left out.
  public static final int MAX_FAULTS = 20;

  /// Bounds on the JSON of one event.
  public static final JsonLimits LIMITS = new JsonLimits(MAX_BYTES, 24, 8_192, 40, 256, 10_000);

  private static final byte[] LEAF = {0};

  private final EventType type;
  private final Json.Obj json;
  private final Namespaces namespaces;
  private final Bytes bytes;
  private final Bytes leafHash;
  private @Nullable Object derived;

  private Event(EventType type, Json.Obj json, Namespaces namespaces, Bytes bytes) {
    this.type = type;
    this.json = json;
    this.namespaces = namespaces;
    this.bytes = bytes;
    if (bytes.size() > MAX_BYTES) {
      throw new EpcisException(
          Fault.of(Rule.TOO_LARGE, "", "an event has at most " + MAX_BYTES + " bytes"));
    }
    this.leafHash = Bytes.sha256(Bytes.of(LEAF), bytes);
  }

  /// Checks an event and brings it into canonical form.
  ///
  /// @throws EpcisException if it breaks a [Rule]
  public static Event of(Json.Obj event) {
    return of(event, Namespaces.INITIAL);
  }

  /// Checks one event of a document whose context declares `outer`.
  static Event of(Json.Obj event, Namespaces outer) {
    Json.Obj sorted = event.sorted();
    Checked checked = Checked.of(sorted, outer);
    Json.Obj whole = checked.isWhole(sorted) ? sorted : withContext(checked.body(), checked.used());
    return new Event(checked.type(), whole, checked.used(), whole.canonical());
  }

  private static Json.Obj withContext(Json.Obj body, Namespaces used) {
    if (used.iris().isEmpty()) {
      return body;
    }
    var context = Json.Obj.builder();
    used.iris().forEach(context::put);
    // '@' sorts before every letter, so the members stay in order.
    return Json.Obj.builder().put("@context", context.build()).putAll(body.members()).build();
  }

  /// Reads the JSON of one event that carries its own context.
  ///
  /// @throws EpcisException if it isn't JSON, not an event, or breaks a [Rule]
  public static Event read(byte[] utf8) {
    try {
      return of(object(Json.parse(utf8, LIMITS)));
    } catch (JsonException e) {
      throw new EpcisException(Fault.of(e, ""));
    }
  }

  private static Json.Obj object(Json json) {
    if (json instanceof Json.Obj object) {
      return object;
    }
    throw new EpcisException(Fault.of(Rule.NOT_EPCIS, "", "an event is an object"));
  }

  /// Reads an event back from its canonical bytes.
  ///
  /// @throws EpcisException if the bytes aren't exactly the canonical form of an event
  public static Event parse(Bytes canonical) {
    return parse(canonical, new CanonicalReader(LIMITS));
  }

  /// As [#parse(Bytes)], by a reader that reads many events.
  ///
  /// @param reader within [#LIMITS]
  public static Event parse(Bytes canonical, CanonicalReader reader) {
    return reader
        .read(canonical)
        .map(json -> inOrder(object(json), canonical))
        .orElseGet(() -> unusual(canonical));
  }

  /// @param event what these bytes are the canonical form of
  private static Event inOrder(Json.Obj event, Bytes bytes) {
    Checked checked = Checked.of(event, Namespaces.INITIAL);
    if (!checked.isWhole(event)) {
      throw notCanonical();
    }
    return new Event(checked.type(), event, checked.used(), bytes);
  }

  private static Event unusual(Bytes canonical) {
    Event event = read(canonical.toArray());
    if (!event.bytes.equals(canonical)) {
      throw notCanonical();
    }
    return event;
  }

  private static EpcisException notCanonical() {
    return new EpcisException(Fault.of(Rule.NOT_CANONICAL, "", "not in canonical form"));
  }

  /// Reads back what this program itself has brought into canonical form and kept where nobody else
  /// writes: nothing is checked a second time.
  public static Event kept(Bytes canonical) {
    Json.Obj json = object(Json.parse(canonical, LIMITS));
    return new Event(Checked.type(json), json, Namespaces.written(json), canonical);
  }

  /// The canonical bytes, UTF-8.
  public Bytes bytes() {
    return bytes;
  }

  /// SHA-256(0x00 ‖ canonical bytes): the event's leaf in its statement's tree (RFC 6962 section
  /// 2.1).
  public Bytes leafHash() {
    return leafHash;
  }

  /// The event, its members in canonical order.
  public Json.Obj json() {
    return json;
  }

  public EventType type() {
    return type;
  }

  /// The `eventID` that its author gave it. Not unique.
  public Optional<String> eventId() {
    return json.string("eventID");
  }

  /// When it happened.
  public Instant eventTime() {
    return json.string("eventTime").flatMap(Times::stamp).orElseThrow().toInstant();
  }

  /// The time zone offset in force where it happened, `eventTimeZoneOffset`.
  public ZoneOffset offset() {
    return json.string("eventTimeZoneOffset").flatMap(Times::offset).orElseThrow();
  }

  /// The `bizStep`: its CBV short name, or a URI of someone else's.
  public Optional<String> bizStep() {
    return json.string("bizStep").map(Vocabulary.BIZ_STEP::plain);
  }

  /// The `disposition`: its CBV short name, or a URI of someone else's.
  public Optional<String> disposition() {
    return json.string("disposition").map(Vocabulary.DISPOSITION::plain);
  }

  /// The CBV 2.0 event hash (CBV 2.0 section 8.9): `ni:///sha-256;<64 hex digits>?ver=CBV2.0`. The
  /// same for every spelling of an event; leaves out `eventID` and `errorDeclaration`, so that a
  /// correction has its original's hash.
  public String eventHash() {
    byte[] preHash = PreHash.of(this).getBytes(StandardCharsets.UTF_8);
    return "ni:///sha-256;" + Bytes.sha256(preHash).hex() + "?ver=CBV2.0";
  }

  /// What `work` makes of this event. The last answer is kept with the event, so that all who
  /// handle it share one reading; `work` always gives equal, immutable values.
  public <T> T derive(Class<T> type, Function<Event, T> work) {
    Object known = derived;
    if (type.isInstance(known)) {
      return type.cast(known);
    }
    T made = work.apply(this);
    derived = made;
    return made;
  }

  /// Namespace by prefix, as in the canonical form's `@context`.
  Namespaces namespaces() {
    return namespaces;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Event event && bytes.equals(event.bytes);
  }

  @Override
  public int hashCode() {
    return leafHash.hashCode();
  }

  @Override
  public String toString() {
    return type.term() + " " + leafHash;
  }
}
