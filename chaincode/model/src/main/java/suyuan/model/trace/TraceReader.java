package suyuan.model.trace;

import java.util.Locale;
import java.util.Optional;
import suyuan.model.epcis.Event;
import suyuan.model.epcis.Vocabulary;
import suyuan.model.gs1.Gln;
import suyuan.model.trace.TraceEvent.RecallClass;

/// Reads one EPCIS event as the kind that docs/events.md says it is.
final class TraceReader {
  private final Fields event;
  private final PlaceReader places;
  private final At at;

  private TraceReader(Fields event) {
    this.event = event;
    this.places = new PlaceReader(event);
    this.at = places.at();
  }

  static TraceEvent read(Event event) {
    var fields = new Fields(event.json(), "");
    return new TraceReader(fields).as(Kind.of(fields));
  }

  private TraceEvent as(Kind kind) {
    return switch (kind) {
      case CORRECTED -> new TraceEvent.Corrected(at, anyThings(), CorrectionReader.read(event));
      case REWORKED -> new TraceEvent.Reworked(at, MakingReader.read(event, true));
      case BATCH_PRODUCED -> new TraceEvent.BatchProduced(at, MakingReader.read(event, false));
      case PACKED -> new TraceEvent.Packed(at, AggregationReader.parent(event), children(true));
      case UNPACKED ->
          new TraceEvent.Unpacked(at, AggregationReader.parent(event), children(false));
      case RECALLED -> recalled();
      case RECALL_LIFTED -> new TraceEvent.RecallLifted(at, things(), id("suyuan:recallLifted"));
      case AFTER_SALE -> afterSale();
      case CONDITIONS_RECORDED ->
          new TraceEvent.ConditionsRecorded(at, some(things()), ExtensionReader.conditions(event));
      case ADJUSTED -> adjusted();
      case SERIALS_COMMISSIONED -> SerialsReader.read(event, at, things());
      case MATERIAL_RECEIVED -> materialReceived();
      case QUALITY_CHECKED -> qualityChecked();
      case SAMPLED -> new TraceEvent.Sampled(at, measured());
      case SHIPPED -> shipped();
      case RETURNED -> new TraceEvent.Returned(at, items(), place());
      case RECEIVED -> new TraceEvent.Received(at, measured(), place(), places.source());
      case STORED ->
          new TraceEvent.Stored(
              at,
              some(things()),
              event.need("bizLocation", at.location()),
              event.code("suyuan:zone"));
      case SOLD -> new TraceEvent.Sold(at, measured(), place(), event.code("suyuan:channel"));
      case DESTROYED -> new TraceEvent.Destroyed(at, some(things()));
      case OBSERVED -> new TraceEvent.Observed(at, anyThings());
    };
  }

  private TraceEvent recalled() {
    Fields recall = event.need("suyuan:recall", event.object("suyuan:recall"));
    return new TraceEvent.Recalled(
        at,
        some(things()),
        recall.need("id", recall.code("id")),
        recallClass(recall),
        recall.need("reason", recall.code("reason")));
  }

  private static RecallClass recallClass(Fields recall) {
    return switch (recall.need("class", recall.text("class")).toLowerCase(Locale.ROOT)) {
      case "safety" -> RecallClass.SAFETY;
      case "quality" -> RecallClass.QUALITY;
      default -> throw recall.wrong("class", "must be safety or quality");
    };
  }

  private String id(String term) {
    Fields value = event.need(term, event.object(term));
    return value.need("id", value.code("id"));
  }

  private TraceEvent afterSale() {
    Fields service = event.need("suyuan:afterSale", event.object("suyuan:afterSale"));
    return new TraceEvent.AfterSale(
        at, items(), service.need("kind", service.code("kind")), service.code("case"));
  }

  private TraceEvent adjusted() {
    Things lots = measured();
    if (lots.lots().isEmpty()) {
      throw event.missing("quantityList");
    }
    return new TraceEvent.Adjusted(
        at,
        lots,
        place(),
        event.need("suyuan:adjustment", event.code("suyuan:adjustment")),
        plus());
  }

  private boolean plus() {
    return switch (event.need("suyuan:sign", event.text("suyuan:sign"))) {
      case "plus" -> true;
      case "minus" -> false;
      default -> throw event.wrong("suyuan:sign", "must be plus or minus");
    };
  }

  private TraceEvent materialReceived() {
    Things things = measured();
    if (things.lots().size() != 1) {
      throw event.wrong("quantityList", "must name exactly one lot with its amount");
    }
    Optional<Fields> ilmd = event.object("ilmd");
    return new TraceEvent.MaterialReceived(
        at,
        things.lots().getFirst(),
        ilmd.flatMap(data -> data.text("cbvmda:countryOfOrigin")),
        ilmd.flatMap(data -> data.date("cbvmda:itemExpirationDate")),
        ExtensionReader.documents(event));
  }

  private TraceEvent qualityChecked() {
    String outcome =
        event.need("disposition", event.text("disposition").map(Vocabulary.DISPOSITION::plain));
    boolean passed = outcome.equals("conformant");
    if (!passed && !outcome.equals("non_conformant")) {
      throw event.wrong("disposition", "must be conformant or non_conformant");
    }
    return new TraceEvent.QualityChecked(
        at,
        some(things()),
        passed,
        event.code("suyuan:check"),
        ExtensionReader.tests(event),
        ExtensionReader.documents(event));
  }

  private TraceEvent shipped() {
    Things things = measured();
    Optional<Gln> from = places.source();
    return new TraceEvent.Shipped(
        at,
        things,
        event.need("readPoint", from.isPresent() ? from : at.readPoint()),
        event.need("destinationList", places.destination()),
        event.text("suyuan:carrier").map(uri -> PlaceReader.gln(event, "suyuan:carrier", uri)));
  }

  private Things children(boolean required) {
    Things children =
        AmountRule.required(
            new ThingsReader(event, true).of("childEPCs", "childQuantityList"),
            event,
            "childQuantityList");
    if (required && children.isEmpty()) {
      throw event.missing("childEPCs");
    }
    return children;
  }

  private Things things() {
    return new ThingsReader(event, true).of("epcList", "quantityList");
  }

  private Things anyThings() {
    var reader = new ThingsReader(event, false);
    return AggregationReader.looseParent(event)
        .map(reader.of("childEPCs", "childQuantityList")::withUnit)
        .orElse(Things.NONE)
        .and(reader.of("epcList", "quantityList"))
        .and(reader.of("inputEPCList", "inputQuantityList"))
        .and(reader.of("outputEPCList", "outputQuantityList"));
  }

  /// Things, each lot with its amount.
  private Things measured() {
    return AmountRule.required(some(things()), event, "quantityList");
  }

  private Things some(Things things) {
    if (things.isEmpty()) {
      throw event.missing("epcList");
    }
    return things;
  }

  private Things items() {
    Things things = things();
    if (things.items().isEmpty()) {
      throw event.missing("epcList");
    }
    return things;
  }

  private Gln place() {
    return event.need("bizLocation", at.place());
  }
}
