package suyuan.verifier.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import suyuan.model.registry.Names;
import suyuan.model.registry.Product;
import suyuan.verifier.http.Rfc3339;
import suyuan.verifier.web.Language;

/// The parts that several members of a report's JSON share. Names are in one language.
record EvidenceJson(JsonGenerator out, String language) {
  private static final JsonFactory FACTORY = new JsonFactory();

  /// By identity: an event's evidence is one object for all reports of a moment.
  private static final Map<String, Cache<Evidence, SerializedString>> WRITTEN =
      Stream.of(Language.values())
          .collect(
              Collectors.toUnmodifiableMap(
                  Language::tag, _ -> Caffeine.newBuilder().weakKeys().build()));

  void answer(Answer answer) throws IOException {
    out.writeStringField("known", answer.known().word());
    out.writeStringField("outcome", answer.outcome().word());
    list("evidence", answer.evidence());
  }

  void list(String name, List<Evidence> evidence) throws IOException {
    out.writeArrayFieldStart(name);
    for (Evidence one : evidence) {
      one(one);
    }
    out.writeEndArray();
  }

  void one(String name, Evidence evidence) throws IOException {
    out.writeFieldName(name);
    one(evidence);
  }

  /// Many reports rest on the same events: their JSON is written once.
  private void one(Evidence evidence) throws IOException {
    out.writeRawValue(Objects.requireNonNull(WRITTEN.get(language)).get(evidence, this::written));
  }

  private SerializedString written(Evidence evidence) {
    var text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      new EvidenceJson(json, language).write(evidence);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SerializedString(text.toString());
  }

  private void write(Evidence evidence) throws IOException {
    out.writeStartObject();
    out.writeStringField("kind", evidence.kind());
    who("party", evidence.party());
    if (evidence.place().isPresent()) {
      where("place", evidence.place().get());
    }
    out.writeStringField("time", Rfc3339.of(evidence.time()));
    out.writeStringField("statement", evidence.statement().value());
    out.writeNumberField("event", evidence.event());
    out.writeNumberField("block", evidence.block());
    out.writeNumberField("transaction", evidence.transaction());
    out.writeStringField("recorded", evidence.recorded().toString());
    out.writeEndObject();
  }

  void who(String name, Who who) throws IOException {
    out.writeFieldName(name);
    who(who);
  }

  void who(Who who) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", who.id().value());
    names("name", who.names());
    out.writeBooleanField("hosted", who.hosted());
    out.writeEndObject();
  }

  void where(String name, Where where) throws IOException {
    out.writeObjectFieldStart(name);
    out.writeStringField("gln", where.gln().digits());
    names("name", where.names());
    out.writeEndObject();
  }

  void names(String name, Names names) throws IOException {
    out.writeStringField(name, names.in(language));
  }

  /// Degrees Celsius; seconds; a share from 0 to 1.
  void exposure(Exposure exposure) throws IOException {
    out.writeObjectFieldStart("conditions");
    if (exposure.isTimed()) {
      out.writeNumberField("shareInRange", exposure.share());
      out.writeNumberField("secondsBelow", exposure.below());
      out.writeNumberField("secondsAbove", exposure.above());
    }
    out.writeNumberField("min", exposure.min());
    out.writeNumberField("max", exposure.max());
    if (exposure.worst().isPresent()) {
      out.writeNumberField("worst", exposure.worst().get());
    }
    out.writeNumberField("secondsRecorded", exposure.recorded());
    out.writeNumberField("secondsWithoutRecord", exposure.missing());
    if (exposure.limits().isPresent()) {
      limits(exposure.limits().get());
    }
    out.writeEndObject();
  }

  void limits(Product.Limits limits) throws IOException {
    out.writeObjectFieldStart("limits");
    out.writeNumberField("min", limits.min());
    out.writeNumberField("max", limits.max());
    out.writeNumberField("toleratedSeconds", limits.toleratedSeconds());
    out.writeEndObject();
  }
}
