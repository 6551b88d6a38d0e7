package suyuan.model.epcis;

/// The fields of events and their parts: the JSON schema of EPCIS 2.0, by hand.
final class Shapes {
  private static final Shape EPCS = Shape.set(Shape.URI);
  private static final Shape STEP = Shape.of(Vocabulary.BIZ_STEP);
  private static final Shape DISPOSITION = Shape.of(Vocabulary.DISPOSITION);
  private static final Shape PARTY_TYPE = Shape.of(Vocabulary.SOURCE_DEST_TYPE);
  private static final Shape PLACE = Fields.EXTENSIBLE.with("id", Shape.URI).needs("id");

  private static final Shape QUANTITIES =
      Shape.list(
          Fields.CLOSED
              .with("epcClass", Shape.URI)
              .with("quantity", Shape.AMOUNT)
              .with("uom", Shape.UNIT)
              .needs("epcClass"));

  private static final Shape TRANSACTIONS =
      Shape.list(
          Fields.CLOSED
              .with("type", Shape.of(Vocabulary.BIZ_TRANSACTION_TYPE))
              .with("bizTransaction", Shape.URI)
              .needs("bizTransaction"));

  private static final Shape PERSISTENT_DISPOSITION =
      Fields.CLOSED.with("set", Shape.set(DISPOSITION)).with("unset", Shape.set(DISPOSITION));

  private static final Shape ERROR_DECLARATION =
      Fields.EXTENSIBLE
          .exact("declarationTime", Shape.TIME)
          .with("reason", Shape.of(Vocabulary.ERROR_REASON))
          .with("correctiveEventIDs", EPCS)
          .needs("declarationTime");

  private static final Fields DEVICE =
      Fields.EXTENSIBLE
          .with("time", Shape.TIME)
          .with("deviceID", Shape.URI)
          .with("deviceMetadata", Shape.URI)
          .with("rawData", Shape.URI)
          .with("dataProcessingMethod", Shape.URI)
          .with("bizRules", Shape.URI);

  private static final Shape METADATA =
      DEVICE.with("startTime", Shape.TIME).with("endTime", Shape.TIME);

  private static final Shape REPORT =
      DEVICE
          .with("type", Shape.of(Vocabulary.MEASUREMENT_TYPE))
          .with("exception", Shape.of(Vocabulary.SENSOR_ALERT_TYPE))
          .with("microorganism", Shape.URI)
          .with("chemicalSubstance", Shape.URI)
          .with("coordinateReferenceSystem", Shape.URI)
          .with("value", Shape.NUMBER)
          .with("component", Shape.of(Vocabulary.COMPONENT))
          .with("stringValue", Shape.TEXT)
          .with("booleanValue", Shape.FLAG)
          .with("hexBinaryValue", Shape.HEX)
          .with("uriValue", Shape.URI)
          .with("minValue", Shape.NUMBER)
          .with("maxValue", Shape.NUMBER)
          .with("meanValue", Shape.NUMBER)
          .with("sDev", Shape.NUMBER)
          .with("percRank", Shape.NUMBER)
          .with("percValue", Shape.NUMBER)
          .with("uom", Shape.TEXT)
          .needs("type");

  private static final Shape SENSORS =
      Shape.list(
          Fields.EXTENSIBLE
              .with("sensorMetadata", METADATA)
              .with("sensorReport", Shape.list(REPORT))
              .needs("sensorReport"));

  private static final Fields EVENT =
      Fields.EXTENSIBLE
          .exact("type", Shape.TEXT)
          .exact("eventTime", Shape.TIME)
          .exact("eventTimeZoneOffset", Shape.OFFSET)
          .exact("eventID", Shape.URI)
          .with("certificationInfo", Shape.either(Shape.list(Shape.URI), Shape.URI))
          .exact("errorDeclaration", ERROR_DECLARATION)
          .with("bizStep", STEP)
          .with("disposition", DISPOSITION)
          .with("readPoint", PLACE)
          .with("bizLocation", PLACE)
          .with("bizTransactionList", TRANSACTIONS)
          .with("sourceList", Shape.list(party("source")))
          .with("destinationList", Shape.list(party("destination")))
          .with("sensorElementList", SENSORS)
          .needs("type", "eventTime", "eventTimeZoneOffset");

  private static final Fields ACTED = EVENT.exact("action", Shape.ACTION).needs("action");

  private static final Fields OBJECT =
      ACTED
          .with("epcList", EPCS)
          .with("quantityList", QUANTITIES)
          .with("persistentDisposition", PERSISTENT_DISPOSITION)
          .with("ilmd", Shape.OPEN);

  private static final Fields AGGREGATION =
      ACTED
          .with("parentID", Shape.URI)
          .with("childEPCs", EPCS)
          .with("childQuantityList", QUANTITIES);

  private static final Fields TRANSACTION =
      ACTED
          .with("parentID", Shape.URI)
          .with("epcList", EPCS)
          .with("quantityList", QUANTITIES)
          .needs("bizTransactionList");

  private static final Fields TRANSFORMATION =
      EVENT
          .with("inputEPCList", EPCS)
          .with("inputQuantityList", QUANTITIES)
          .with("outputEPCList", EPCS)
          .with("outputQuantityList", QUANTITIES)
          .with("transformationID", Shape.URI)
          .with("persistentDisposition", PERSISTENT_DISPOSITION)
          .with("ilmd", Shape.OPEN);

  private Shapes() {}

  private static Shape party(String role) {
    return Fields.CLOSED.with("type", PARTY_TYPE).with(role, Shape.URI).needs("type", role);
  }

  static Shape of(EventType type) {
    return switch (type) {
      case OBJECT -> OBJECT;
      case AGGREGATION -> AGGREGATION;
      case TRANSACTION -> TRANSACTION;
      case TRANSFORMATION -> TRANSFORMATION;
      case ASSOCIATION -> AGGREGATION.needs("parentID");
    };
  }
}
