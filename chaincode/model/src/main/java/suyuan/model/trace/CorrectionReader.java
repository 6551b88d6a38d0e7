package suyuan.model.trace;

import java.util.ArrayList;
import java.util.List;
import suyuan.model.Bytes;
import suyuan.model.epcis.Event;
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
    return new Correction(
        c.need("statement", c.code("statement")), new Inclusion(index, size, path(c)), original(c));
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
