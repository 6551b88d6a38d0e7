package suyuan.verifier.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import suyuan.model.gs1.Item;
import suyuan.model.gs1.Lot;
import suyuan.verifier.http.Rfc3339;
import suyuan.verifier.web.Words;

/// A report as JSON. Names and codes are stable; sentences are in the language asked for. Members
/// without value are left out; lists are always there.
public final class ReportJson {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int USUAL_SIZE = 16_384;

  private final JsonGenerator out;
  private final Words words;
  private final EvidenceJson evidence;

  private ReportJson(JsonGenerator out, Words words) {
    this.out = out;
    this.words = words;
    this.evidence = new EvidenceJson(out, words.language().tag());
  }

  /// The report in UTF-8 JSON.
  public static byte[] bytes(Report report, Words words) {
    var bytes = new ByteArrayOutputStream(USUAL_SIZE);
    try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
      new ReportJson(out, words).write(report);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void write(Report report) throws IOException {
    out.writeStartObject();
    subject(report.subject());
    verdict(report);
    if (report.facts().isPresent()) {
      facts(report.facts().get());
    }
    checks(report.checks());
    journey(report.journey());
    out.writeBooleanField("truncated", report.truncated());
    findings(report);
    documents(report.documents());
    asOf(report.asOf());
    out.writeEndObject();
  }

  private void subject(Asked subject) throws IOException {
    out.writeObjectFieldStart("subject");
    out.writeStringField("path", subject.path());
    out.writeStringField("gtin", subject.gtin().digits());
    text("lot", subject.lot().map(Lot::number));
    text("serial", subject.item().map(Item::serial));
    out.writeEndObject();
  }

  private void verdict(Report report) throws IOException {
    var page = ReportPage.of(report, words);
    out.writeObjectFieldStart("verdict");
    out.writeStringField("state", report.verdict().word());
    out.writeStringField("word", page.verdict());
    out.writeStringField("sentence", page.verdictSays());
    out.writeStringField("doesNotProve", page.verdictNot());
    out.writeEndObject();
  }

  private void facts(ProductFacts facts) throws IOException {
    out.writeObjectFieldStart("product");
    evidence.names("name", facts.product().names());
    evidence.who("brand", facts.brand());
    text("produced", facts.produced().map(Object::toString));
    text("expiry", facts.expiry().map(Object::toString));
    if (facts.product().monthsAfterOpening().isPresent()) {
      out.writeNumberField("monthsAfterOpening", facts.product().monthsAfterOpening().get());
    }
    text("registration", facts.product().registration());
    if (facts.product().limits().isPresent()) {
      evidence.limits(facts.product().limits().get());
    }
    out.writeEndObject();
  }

  private void checks(List<Check> checks) throws IOException {
    CheckText text = CheckText.in(words);
    out.writeArrayFieldStart("checks");
    for (Check check : checks) {
      out.writeStartObject();
      out.writeStringField("check", check.word());
      evidence.answer(check.answer());
      boolean arises = check.answer().outcome() != Outcome.NOT_APPLICABLE;
      text("sentence", arises ? Optional.of(text.sentence(check)) : Optional.empty());
      out.writeStringField("doesNotProve", text.doesNotProve(check));
      CheckJson.measures(check, out, evidence);
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void journey(List<Step> journey) throws IOException {
    out.writeArrayFieldStart("journey");
    for (Step step : journey) {
      step(step);
    }
    out.writeEndArray();
  }

  private void step(Step step) throws IOException {
    out.writeStartObject();
    out.writeStringField("stage", step.stage().word());
    out.writeNumberField("count", step.count());
    text("channel", step.channel());
    out.writeStringField("start", Rfc3339.of(step.start()));
    out.writeStringField("end", Rfc3339.of(step.end()));
    if (step.from().isPresent()) {
      evidence.where("from", step.from().get());
    }
    if (step.to().isPresent()) {
      evidence.where("to", step.to().get());
    }
    out.writeArrayFieldStart("parties");
    for (Who who : step.parties()) {
      evidence.who(who);
    }
    out.writeEndArray();
    if (step.exposure().isPresent()) {
      evidence.exposure(step.exposure().get());
    }
    evidence.answer(step.answer());
    if (!step.legs().isEmpty()) {
      legs(step.legs());
    }
    if (!step.corrections().isEmpty()) {
      new CorrectionJson(out, words, evidence).list(step.corrections());
    }
    out.writeEndObject();
  }

  private void legs(List<Leg> legs) throws IOException {
    out.writeArrayFieldStart("legs");
    for (Leg leg : legs) {
      out.writeStartObject();
      if (leg.from().isPresent()) {
        evidence.where("from", leg.from().get());
      }
      evidence.where("to", leg.to());
      out.writeStringField("left", Rfc3339.of(leg.left()));
      text("arrived", leg.arrived().map(Rfc3339::of));
      out.writeNumberField("units", leg.units());
      if (leg.exposure().isPresent()) {
        evidence.exposure(leg.exposure().get());
      }
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void findings(Report report) throws IOException {
    out.writeArrayFieldStart("findings");
    CorrectionJson corrections = new CorrectionJson(out, words, evidence);
    for (Correction correction : report.corrections()) {
      corrections.finding(correction);
    }
    for (Conflict conflict : report.conflicts()) {
      out.writeStartObject();
      out.writeStringField("finding", conflict.rule());
      out.writeStringField("sentence", words.code("conflict", conflict.rule()));
      out.writeBooleanField("grave", conflict.grave());
      evidence.list("sides", conflict.sides());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void documents(List<Document> documents) throws IOException {
    out.writeArrayFieldStart("documents");
    for (Document document : documents) {
      out.writeStartObject();
      out.writeStringField("kind", document.kind());
      out.writeStringField("sha256", document.sha256().hex());
      out.writeStringField("mediaType", document.mediaType());
      out.writeBooleanField("here", document.here());
      evidence.one("evidence", document.evidence());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void asOf(AsOf asOf) throws IOException {
    out.writeObjectFieldStart("asOf");
    out.writeNumberField("block", asOf.block());
    out.writeStringField("recorded", asOf.recorded().toString());
    out.writeStringField("asked", Instant.ofEpochSecond(asOf.asked().getEpochSecond()).toString());
    out.writeEndObject();
  }

  private void text(String name, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      out.writeStringField(name, value.get());
    }
  }
}
