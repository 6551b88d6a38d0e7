package suyuan.verifier.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;

/// What each check alone knows, as members of its JSON.
final class CheckJson {
  private CheckJson() {}

  static void measures(Check check, JsonGenerator out, EvidenceJson evidence) throws IOException {
    switch (check) {
      case Check.LabelSignature _, Check.SerialOfBatch _, Check.Anchor _ -> {}
      case Check.EventsRecorded one -> {
        out.writeNumberField("events", one.events());
        out.writeNumberField("parties", one.parties());
        out.writeNumberField("hosted", one.hosted());
      }
      case Check.Custody one -> {
        out.writeNumberField("legs", one.legs());
        out.writeNumberField("open", one.open());
      }
      case Check.Quality one -> {
        out.writeNumberField("passed", one.passed());
        out.writeNumberField("failed", one.failed());
      }
      case Check.ColdChain one -> {
        if (one.exposure().isPresent()) {
          evidence.exposure(one.exposure().get());
        }
        unusable(one, out, evidence);
      }
      case Check.NotRecalled one -> recalls(one, out, evidence);
      case Check.ShelfLife one -> {
        if (one.expiry().isPresent()) {
          out.writeStringField("expiry", one.expiry().get().toString());
          out.writeNumberField("daysLeft", one.daysLeft());
        }
        if (one.own().isPresent()) {
          own(one.own().get(), out);
        }
      }
      case Check.Scans one -> out.writeNumberField("count", one.count());
      case Check.AfterSale one -> afterSale(one, out, evidence);
    }
  }

  private static void unusable(Check.ColdChain check, JsonGenerator out, EvidenceJson evidence)
      throws IOException {
    out.writeArrayFieldStart("unusable");
    for (Check.Unusable one : check.unusable()) {
      out.writeStartObject();
      out.writeStringField("reason", one.reason().word());
      evidence.one("evidence", one.log());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  /// Days; degrees Celsius; seconds.
  private static void own(OwnLife own, JsonGenerator out) throws IOException {
    out.writeObjectFieldStart("ownTemperatures");
    out.writeStringField("known", own.known().word());
    out.writeNumberField("daysLeft", own.daysLeft());
    out.writeNumberField("daysUsed", own.usedDays());
    out.writeNumberField("meanKineticTemperature", own.mkt());
    out.writeNumberField("secondsFromReadings", own.rawSeconds());
    out.writeNumberField("secondsFromSummaries", own.toldSeconds());
    out.writeNumberField("secondsWithoutRecord", own.missingSeconds());
    out.writeNumberField("shelfLifeCelsius", own.reference());
    out.writeNumberField("assumedCelsius", own.assumed());
    out.writeNumberField("productVersion", own.version());
    out.writeEndObject();
  }

  private static void recalls(Check.NotRecalled check, JsonGenerator out, EvidenceJson evidence)
      throws IOException {
    out.writeStringField("asOf", check.asOf().toString());
    out.writeArrayFieldStart("recalls");
    for (Recall recall : check.recalls()) {
      out.writeStartObject();
      out.writeStringField("id", recall.id());
      out.writeStringField("class", recall.recallClass().name().toLowerCase(Locale.ROOT));
      out.writeStringField("reason", recall.reason());
      evidence.one("evidence", recall.evidence());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void afterSale(Check.AfterSale check, JsonGenerator out, EvidenceJson evidence)
      throws IOException {
    evidence.list("sales", check.sales());
    out.writeArrayFieldStart("services");
    for (Check.Service service : check.services()) {
      out.writeStartObject();
      out.writeStringField("service", service.kind());
      evidence.one("evidence", service.evidence());
      out.writeEndObject();
    }
    out.writeEndArray();
  }
}
