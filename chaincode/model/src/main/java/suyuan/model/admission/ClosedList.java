package suyuan.model.admission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import suyuan.model.json.Json;

/// The closed list of fields, version 1 (docs/events.md): EPCIS 2.0's own, GS1's `cbvmda:` master
/// data attributes listed here, and the terms of `suyuan:`. Texts are URIs, codes, numbers and
/// dates, never prose, so a text is at most [#MAX_TEXT] characters long without white space.
final class ClosedList {
  static final int MAX_TEXT = 512;

  private static final Set<String> SEALED = Set.of("suyuan:sealed");
  private static final Json NAMESPACE = Json.of("urn:suyuan:v1:");

  /// Fields of EPCIS 2.0 JSON-LD, at any depth.
  private static final Set<String> EPCIS =
      Set.of(
          ("type eventID eventTime eventTimeZoneOffset certificationInfo action bizStep disposition"
                  + " persistentDisposition set unset readPoint bizLocation id bizTransactionList"
                  + " bizTransaction sourceList source destinationList destination epcList"
                  + " quantityList epcClass quantity uom sensorElementList sensorMetadata time"
                  + " startTime endTime deviceID deviceMetadata rawData dataProcessingMethod"
                  + " bizRules sensorReport exception microorganism chemicalSubstance value"
                  + " component stringValue booleanValue hexBinaryValue uriValue minValue maxValue"
                  + " meanValue sDev percRank percValue coordinateReferenceSystem ilmd parentID"
                  + " childEPCs childQuantityList inputEPCList inputQuantityList outputEPCList"
                  + " outputQuantityList transformationID errorDeclaration declarationTime reason"
                  + " correctiveEventIDs")
              .split(" "));

  private static final Set<String> MASTER_DATA =
      Set.of(
          "cbvmda:countryOfOrigin",
          "cbvmda:itemExpirationDate",
          "cbvmda:bestBeforeDate",
          "cbvmda:lotNumber");

  /// Terms of ours and the fields within them; an empty set: a plain value.
  private static final Map<String, Set<String>> TERMS =
      Map.ofEntries(
          Map.entry("suyuan:serials", Set.of("root", "count", "blob")),
          Map.entry("suyuan:line", Set.of()),
          Map.entry("suyuan:lotClosed", Set.of()),
          Map.entry("suyuan:productionDate", Set.of()),
          Map.entry("suyuan:documents", Set.of("kind", "sha256", "mediaType")),
          Map.entry("suyuan:check", Set.of()),
          Map.entry("suyuan:tests", Set.of("code", "value", "unit", "min", "max", "outcome")),
          Map.entry("suyuan:carrier", Set.of()),
          Map.entry(
              "suyuan:conditions",
              Set.of(
                  "start",
                  "end",
                  "readings",
                  "min",
                  "max",
                  "mkt",
                  "secondsBelow",
                  "secondsAbove",
                  "gaps",
                  "gapSeconds",
                  "root",
                  "blob")),
          Map.entry("suyuan:zone", Set.of()),
          Map.entry("suyuan:channel", Set.of()),
          Map.entry("suyuan:adjustment", Set.of()),
          Map.entry("suyuan:sign", Set.of()),
          Map.entry("suyuan:afterSale", Set.of("kind", "case")),
          Map.entry("suyuan:recall", Set.of("id", "class", "reason")),
          Map.entry("suyuan:recallLifted", Set.of("id")),
          Map.entry("suyuan:sealed", Set.of()));

  /// Where a value stands; written out only when something is wrong with it.
  private record Place(Optional<Place> outer, String name) {
    @Override
    public String toString() {
      return outer.map(place -> place + "." + name).orElse(name);
    }
  }

  private final List<Fault> faults = new ArrayList<>();

  private ClosedList() {}

  static List<Fault> check(Json.Obj event) {
    ClosedList check = new ClosedList();
    check.context(event);
    event
        .members()
        .forEach(
            (name, value) -> {
              if (!name.equals("@context")) {
                check.member(name, value, new Place(Optional.empty(), name), EPCIS);
              }
            });
    return check.faults;
  }

  private void context(Json.Obj event) {
    event.object("@context").ifPresent(context -> context.members().forEach(this::namespace));
  }

  private void namespace(String prefix, Json iri) {
    if (!(prefix.equals("suyuan") && iri.equals(NAMESPACE))) {
      unknown("@context." + prefix);
    }
  }

  private void members(Json.Obj object, Place outer, Set<String> allowed) {
    Optional<Place> within = Optional.of(outer);
    object
        .members()
        .forEach((name, value) -> member(name, value, new Place(within, name), allowed));
  }

  private void member(String name, Json value, Place path, Set<String> allowed) {
    if (name.equals("suyuan:corrects")) {
      return;
    }
    Set<String> inner = TERMS.get(name);
    if (inner != null) {
      value(value, path, inner.isEmpty() ? SEALED : inner);
    } else if (allowed.contains(name) || MASTER_DATA.contains(name)) {
      value(value, path, allowed);
    } else {
      unknown(path.toString());
    }
  }

  private void value(Json value, Place path, Set<String> allowed) {
    switch (value) {
      case Json.Obj object -> members(object, path, allowed);
      case Json.Arr(List<Json> elements) -> {
        for (Json element : elements) {
          value(element, path, allowed);
        }
      }
      case Json.Str(String text) -> text(text, path);
      case Json.Num _, Json.Bool _, Json.Null _ -> {}
    }
  }

  private void text(String text, Place path) {
    if (!isPlain(text)) {
      faults.add(
          Fault.of(
              FaultCode.UNKNOWN_FIELD,
              path.toString(),
              "Texts are codes and URIs of at most "
                  + MAX_TEXT
                  + " characters; prose and personal"
                  + " data have no place on the ledger."));
    }
  }

  /// Visible ASCII without white space.
  private static boolean isPlain(String text) {
    if (text.length() > MAX_TEXT) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x21 || c > 0x7e) {
        return false;
      }
    }
    return true;
  }

  private void unknown(String path) {
    faults.add(
        Fault.of(
            FaultCode.UNKNOWN_FIELD,
            path,
            "This field is not on the list of docs/events.md, rules version 1."));
  }
}
