package suyuan.verifier.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import suyuan.verifier.http.Rfc3339;
import suyuan.verifier.web.Words;

/// Corrections in a report's JSON.
record CorrectionJson(JsonGenerator out, Words words, EvidenceJson evidence) {

  /// A finding of its own: never grave, with the void record, the declaration, and what replaces
  /// it.
  void finding(Correction correction) throws IOException {
    out.writeStartObject();
    out.writeStringField("finding", "corrected");
    out.writeStringField("sentence", words.code("conflict", "corrected"));
    out.writeBooleanField("grave", false);
    evidence.list("sides", correction.sides());
    correction(correction);
    out.writeEndObject();
  }

  /// The corrections of a step.
  void list(List<Correction> corrections) throws IOException {
    out.writeArrayFieldStart("corrections");
    for (Correction correction : corrections) {
      out.writeStartObject();
      correction(correction);
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void correction(Correction correction) throws IOException {
    out.writeStringField("kind", correction.kind());
    evidence.who("by", correction.declaration().party());
    out.writeStringField("declared", Rfc3339.of(correction.declared()));
    if (correction.reason().isPresent()) {
      out.writeStringField("reason", correction.reason().get());
    }
    out.writeArrayFieldStart("changes");
    for (Change change : correction.changes()) {
      out.writeStartObject();
      out.writeStringField("field", change.field());
      value("before", change.before());
      value("after", change.after());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void value(String name, Optional<Change.Value> value) throws IOException {
    if (value.isPresent()) {
      out.writeStringField(name, value.get().text());
    }
  }
}
