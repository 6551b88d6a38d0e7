package suyuan.verifier.epcis;

import java.time.Instant;
import suyuan.model.json.Json;

/// The frame around the answer to a query: an EPCISQueryDocument (EPCIS 2.0 section 9.5).
final class QueryDocument {
  private static final String CONTEXT =
      "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";

  private QueryDocument() {}

  static Json.Obj of(Json.Arr events, Instant now) {
    Json.Obj results =
        Json.Obj.builder()
            .put("queryName", "SimpleEventQuery")
            .put("resultsBody", Json.Obj.builder().put("eventList", events).build())
            .build();
    return Json.Obj.builder()
        .put("@context", Json.Arr.of(Json.of(CONTEXT)))
        .put("type", "EPCISQueryDocument")
        .put("schemaVersion", "2.0")
        .put("creationDate", now.toString())
        .put("epcisBody", Json.Obj.builder().put("queryResults", results).build())
        .build();
  }
}
