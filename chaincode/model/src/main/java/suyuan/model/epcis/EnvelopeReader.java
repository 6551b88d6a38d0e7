package suyuan.model.epcis;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import suyuan.model.json.Json;
import suyuan.model.json.JsonStream;

/// The first reading of a document: everything but its events, which are counted.
final class EnvelopeReader {
  private final JsonStream in;
  private final Check check = new Check();
  private final Json.Obj frame;
  private int events = -1;

  private EnvelopeReader(JsonStream in) {
    this.in = in;
    if (!in.enterObject()) {
      throw refuse(Rule.NOT_EPCIS, "", "a document is an object");
    }
    this.frame = frame();
    in.end();
  }

  static Envelope read(JsonStream in) {
    return new EnvelopeReader(in).envelope();
  }

  /// The members that matter here; of a single event its type alone.
  private Json.Obj frame() {
    var members = Json.Obj.builder();
    Set<String> seen = new HashSet<>();
    for (var name = in.nextName(); name.isPresent(); name = in.nextName()) {
      String member = name.get();
      once(seen, member, "/" + member);
      switch (member) {
        case "type", "@context", "schemaVersion", "creationDate", "id" ->
            members.put(member, in.value());
        case "epcisBody" -> body();
        default -> in.skip();
      }
    }
    return members.build();
  }

  private void body() {
    if (!in.enterObject()) {
      throw refuse(Rule.WRONG_TYPE, "/epcisBody", "epcisBody is an object");
    }
    Set<String> seen = new HashSet<>();
    for (var name = in.nextName(); name.isPresent(); name = in.nextName()) {
      once(seen, name.get(), "/epcisBody/" + name.get());
      if (name.get().equals("eventList")) {
        count();
      } else {
        in.skip();
      }
    }
  }

  private void count() {
    if (!in.enterArray()) {
      throw refuse(Rule.WRONG_TYPE, "/epcisBody/eventList", "eventList is a list");
    }
    events = 0;
    while (in.hasElement()) {
      events++;
      if (events > EpcisDocument.MAX_EVENTS) {
        throw refuse(
            Rule.TOO_LARGE,
            "/epcisBody/eventList",
            "a document has at most " + EpcisDocument.MAX_EVENTS + " events");
      }
      in.skip();
    }
  }

  private Envelope envelope() {
    String type = frame.string("type").orElse("");
    if (EventType.of(type).isPresent()) {
      return new Envelope(true, 1, Namespaces.INITIAL, Optional.empty());
    }
    if (!type.equals("EPCISDocument")) {
      throw refuse(Rule.NOT_EPCIS, "/type", "this is neither an EPCISDocument nor an event");
    }
    if (events < 0) {
      throw refuse(Rule.MISSING_FIELD, "/epcisBody/eventList", "a document has a list of events");
    }
    Namespaces namespaces = document();
    check.orThrow();
    return new Envelope(false, events, namespaces, frame.string("id"));
  }

  private Namespaces document() {
    Fields.EXTENSIBLE
        .exact("type", Shape.TEXT)
        .exact("id", Shape.TEXT)
        .exact("@context", (value, path, faults) -> {})
        .exact(
            "schemaVersion", Shape.text("2.0", v -> v.matches("2\\.0(\\.[0-9]+)*"), Rule.NOT_EPCIS))
        .exact("creationDate", Shape.TIME)
        .needs("@context", "schemaVersion", "creationDate")
        .check(frame, Path.TOP, check);
    return frame
        .get("@context")
        .map(context -> Namespaces.INITIAL.and(context, Path.TOP.at("@context"), check))
        .orElse(Namespaces.INITIAL);
  }

  private static void once(Set<String> seen, String name, String path) {
    if (!seen.add(name)) {
      throw new EpcisException(new Fault("duplicate-name", path, "this name came before"));
    }
  }

  private static EpcisException refuse(Rule rule, String path, String detail) {
    return new EpcisException(Fault.of(rule, path, detail));
  }
}
