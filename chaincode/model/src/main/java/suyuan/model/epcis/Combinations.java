package suyuan.model.epcis;

import java.util.List;
import java.util.Optional;
import suyuan.model.json.Json;

/// Rules over several fields of an event (EPCIS 2.0 sections 7.4.2 to 7.4.6).
final class Combinations {
  private final Json.Obj event;
  private final Check check;

  private Combinations(Json.Obj event, Check check) {
    this.event = event;
    this.check = check;
  }

  static void check(EventType type, Json.Obj event, Check check) {
    Combinations rules = new Combinations(event, check);
    switch (type) {
      case OBJECT -> rules.object();
      case AGGREGATION, ASSOCIATION -> rules.parentAndChildren();
      case TRANSACTION -> rules.transaction();
      case TRANSFORMATION -> rules.transformation();
    }
    for (String list :
        List.of("quantityList", "childQuantityList", "inputQuantityList", "outputQuantityList")) {
      rules.units(list);
    }
  }

  private void object() {
    boolean sensed = some("sensorElementList") && event.has("readPoint");
    if (!event.has("epcList") && !some("quantityList") && !sensed) {
      missing("epcList", "an ObjectEvent names EPCs, quantities, or sensor data and a readPoint");
    }
    if (event.has("ilmd") && !is("ADD")) {
      check.fault(Rule.COMBINATION, Path.TOP.at("ilmd"), "ilmd comes only with action ADD");
    }
  }

  private void parentAndChildren() {
    if (!event.has("parentID") && !is("OBSERVE")) {
      missing("parentID", "action ADD or DELETE needs the parent");
    }
    if (!some("childEPCs") && !some("childQuantityList") && !is("DELETE")) {
      missing("childEPCs", "action ADD or OBSERVE needs a child");
    }
  }

  private void transaction() {
    if (event.has("bizTransactionList") && !some("bizTransactionList")) {
      missing("bizTransactionList", "a TransactionEvent names a transaction");
    }
    boolean things = event.has("epcList") || some("quantityList") || event.has("parentID");
    if (!things && !is("DELETE")) {
      missing("epcList", "action ADD or OBSERVE names EPCs, quantities or a parent");
    }
  }

  private void transformation() {
    boolean in = some("inputEPCList") || some("inputQuantityList");
    boolean out = some("outputEPCList") || some("outputQuantityList");
    boolean linked = event.has("transformationID");
    if (!in && (!linked || !out)) {
      missing(
          "inputEPCList", "a TransformationEvent has inputs, or a transformationID and outputs");
    }
    if (!out && !linked) {
      missing(
          "outputEPCList", "a TransformationEvent has outputs, or a transformationID and inputs");
    }
  }

  private void units(String list) {
    List<Json> elements = event.array(list);
    for (int i = 0; i < elements.size(); i++) {
      if (elements.get(i) instanceof Json.Obj one && one.has("uom") && !one.has("quantity")) {
        check.fault(
            Rule.QUANTITY, Path.TOP.at(list).at(i).at("uom"), "a unit needs a quantity beside it");
      }
    }
  }

  /// Whether the field holds at least one element, or a withheld value.
  private boolean some(String list) {
    return event
        .get(list)
        .filter(v -> !(v instanceof Json.Arr(var all) && all.isEmpty()))
        .isPresent();
  }

  private boolean is(String action) {
    return event.string("action").equals(Optional.of(action));
  }

  private void missing(String field, String why) {
    check.fault(Rule.MISSING_FIELD, Path.TOP.at(field), why);
  }
}
