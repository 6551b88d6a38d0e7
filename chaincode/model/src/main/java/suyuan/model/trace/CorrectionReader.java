package suyuan.model.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import suyuan.model.Bytes;
import suyuan.model.epcis.Event;
import suyuan.model.epcis.Vocabulary;
import suyuan.model.json.Json;
import suyuan.model.merkle.Inclusion;
import suyuan.model.trace.TraceEvent.Correction;

/// Reads what a correction voids.
final class CorrectionReader {
  private CorrectionReader() {}

  static Correction read(Fields event) {
    Fields c = event.need("suyuan:corrects", event.object("suyuan:corrects"));
    long index = c.need("index", c.count("index"));
    long size = c.need("size", c.count("size"));
    if (index >= size) {
      throw c.wrong("index", "must be below the size");
    }
    Fields declaration = event.need("errorDeclaration", event.object("errorDeclaration"));
    return new Correction(
        c.need("statement", c.code("statement")),
        new Inclusion(index, size, path(c)),
        original(c),
        declaration.need("declarationTime", declaration.time("declarationTime")),
        declaration.text("reason").map(Vocabulary.ERROR_REASON::plain),
        corrective(declaration));
  }

  private static List<String> corrective(Fields declaration) {
    return declaration.list("correctiveEventIDs").stream()
        .flatMap(id -> id instanceof Json.Str(String text) ? Stream.of(text) : Stream.empty())
        .toList();
  }

  private static List<Bytes> path(Fields c) {
    List<Bytes> path = new ArrayList<>();
    for (Json hash : c.list("path")) {
      if (!(hash instanceof Json.Str(String hex)) || !hex.matches("[0-9a-f]{64}")) {
        throw c.wrong("path[" + path.size() + "]", "must be 64 lower-case hex digits");
      }
      path.add(Bytes.fromHex(hex));
    }
    return path;
  }

  private static Event original(Fields c) {
    return Event.of(c.need("event", c.object("event")).members());
  }
}
