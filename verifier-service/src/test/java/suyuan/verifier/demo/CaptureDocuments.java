package suyuan.verifier.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import suyuan.model.epcis.Event;
import suyuan.model.json.Json;
import suyuan.verifier.demo.story.Cast;
import suyuan.verifier.demo.story.EventMix;

/// The demo's mix of events as capture documents.
final class CaptureDocuments {
  private static final String CONTEXT =
      "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";

  private CaptureDocuments() {}

  /// A document of one party, in a file.
  record Document(Cast by, Path file) {}

  static List<Document> of(List<EventBatches.Batch> batches) throws IOException {
    List<Document> documents = new ArrayList<>();
    for (EventBatches.Batch batch : batches) {
      Path file = Files.createTempFile("suyuan-bench", ".json");
      Files.write(file, document(batch.events()).canonical().toArray());
      documents.add(new Document(batch.by(), file));
    }
    return documents;
  }

  private static Json.Obj document(List<Event> events) {
    return Json.Obj.builder()
        .put("@context", Json.Arr.of(Json.of(CONTEXT)))
        .put("type", "EPCISDocument")
        .put("schemaVersion", "2.0")
        .put("creationDate", "2026-01-01T00:00:00Z")
        .put(
            "epcisBody",
            Json.Obj.builder()
                .put("eventList", new Json.Arr(events.stream().<Json>map(Event::json).toList()))
                .build())
        .build();
  }

  /// Writes a document of so many events of one party, none of them held in memory.
  static void write(Path file, Cast by, int count) throws IOException {
    String[] frame =
        new String(document(List.of()).canonical().toArray(), StandardCharsets.UTF_8)
            .split("(?<=\"eventList\":\\[)", -1);
    Iterator<Json.Obj> events =
        EventMix.documents()
            .filter(told -> told.by() == by)
            .flatMap(told -> told.events().stream())
            .limit(count)
            .iterator();
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(frame[0].getBytes(StandardCharsets.UTF_8));
      for (String comma = ""; events.hasNext(); comma = ",") {
        out.write(comma.getBytes(StandardCharsets.UTF_8));
        events.next().canonical().writeTo(out);
      }
      out.write(frame[1].getBytes(StandardCharsets.UTF_8));
    }
  }
}
