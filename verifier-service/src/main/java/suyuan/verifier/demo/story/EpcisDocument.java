package suyuan.verifier.demo.story;

import java.time.Instant;
import java.util.List;
import suyuan.model.json.Json;

/// The EPCIS 2.0 capture document around events.
final class EpcisDocument {
  private static final Json CONTEXT =
      Json.Arr.of(
          Json.of("https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"),
          Json.Obj.builder()
              .put("cbvmda", "urn:epcglobal:cbv:mda")
              .put("suyuan", "urn:suyuan:v1:")
              .build());

  private EpcisDocument() {}

  static Json.Obj of(List<Json.Obj> events, Instant created) {
    return Json.Obj.builder()
        .put("@context", CONTEXT)
        .put("type", "EPCISDocument")
        .put("schemaVersion", "2.0")
        .put("creationDate", created.toString())
        .put(
            "epcisBody",
            Json.Obj.builder().put("eventList", new Json.Arr(List.copyOf(events))).build())
        .build();
  }
}
