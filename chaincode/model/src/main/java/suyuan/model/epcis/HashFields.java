package suyuan.model.epcis;

import java.util.List;
import java.util.stream.Stream;
import suyuan.model.epcis.HashField.Elements;
import suyuan.model.epcis.HashField.Everything;
import suyuan.model.epcis.HashField.Time;
import suyuan.model.epcis.HashField.Value;
import suyuan.model.epcis.HashField.Values;
import suyuan.model.epcis.HashField.Word;

/// The canonical property order of CBV 2.0 section 8.9, as published in the reference
/// implementation's test vectors for CBV 2.0: `type` before what it is the type of, no
/// `sensorElementList` and no `certificationInfo` in the string.
final class HashFields {
  private static final List<HashField> QUANTITY =
      List.of(new Value("epcClass"), new Value("quantity"), new Value("uom"));

  private static final List<HashField> PLACE = List.of(new Value("id"));

  private static final List<HashField> METADATA =
      List.of(
          new Time("time"),
          new Time("startTime"),
          new Time("endTime"),
          new Value("deviceID"),
          new Value("deviceMetadata"),
          new Value("rawData"),
          new Value("dataProcessingMethod"),
          new Value("bizRules"));

  private static final List<HashField> REPORT =
      Stream.<Stream<HashField>>of(
              Stream.of(
                  new Word("type", Vocabulary.MEASUREMENT_TYPE),
                  new Word("exception", Vocabulary.SENSOR_ALERT_TYPE)),
              values("deviceID deviceMetadata rawData dataProcessingMethod"),
              Stream.of(new Time("time")),
              values("microorganism chemicalSubstance value"),
              Stream.of(new Word("component", Vocabulary.COMPONENT)),
              values(
                  "stringValue booleanValue hexBinaryValue uriValue minValue maxValue meanValue"),
              values("sDev percRank percValue uom coordinateReferenceSystem"))
          .flatMap(fields -> fields)
          .toList();

  private static final List<HashField> SENSOR =
      List.of(
          new Elements("sensorMetadata", "", "sensorMetadata", METADATA),
          new Elements("sensorReport", "", "sensorReport", REPORT));

  private static final List<HashField> PERSISTENT =
      List.of(new Word("set", Vocabulary.DISPOSITION), new Word("unset", Vocabulary.DISPOSITION));

  static final HashField SENSORS = new Elements("sensorElementList", "", "sensorElement", SENSOR);

  /// The standard fields of an event after its type.
  static final List<HashField> EVENT =
      List.of(
          new Time("eventTime"),
          new Value("eventTimeZoneOffset"),
          new Values("epcList", "epc"),
          new Value("parentID"),
          new Values("inputEPCList", "epc"),
          new Values("childEPCs", "epc"),
          quantities("quantityList"),
          quantities("childQuantityList"),
          quantities("inputQuantityList"),
          new Values("outputEPCList", "epc"),
          quantities("outputQuantityList"),
          new Value("action"),
          new Value("transformationID"),
          new Word("bizStep", Vocabulary.BIZ_STEP),
          new Word("disposition", Vocabulary.DISPOSITION),
          new Elements("persistentDisposition", "persistentDisposition", "", PERSISTENT),
          new Elements("readPoint", "readPoint", "", PLACE),
          new Elements("bizLocation", "bizLocation", "", PLACE),
          typed("bizTransactionList", "bizTransaction", Vocabulary.BIZ_TRANSACTION_TYPE),
          typed("sourceList", "source", Vocabulary.SOURCE_DEST_TYPE),
          typed("destinationList", "destination", Vocabulary.SOURCE_DEST_TYPE),
          SENSORS,
          new Everything("ilmd"));

  private HashFields() {}

  private static Stream<HashField> values(String names) {
    return Stream.of(names.split(" ")).map(Value::new);
  }

  private static HashField quantities(String name) {
    return new Elements(name, name, "quantityElement", QUANTITY);
  }

  private static HashField typed(String name, String value, Vocabulary type) {
    return new Elements(name, name, "", List.of(new Word("type", type), new Value(value)));
  }
}
