package suyuan.verifier.capture;

import java.util.List;
import suyuan.model.admission.Fault;
import suyuan.model.json.Json;
import suyuan.model.json.ObjBuilder;

/// Something wrong with an event of a document: its index there (below zero: not about one event),
/// a stable code, the field (a JSON pointer or a path), and a sentence.
record EventFault(int event, String code, String field, String sentence) {

  static EventFault of(int event, suyuan.model.epcis.Fault fault) {
    return new EventFault(event, fault.rule(), fault.path(), fault.detail());
  }

  /// @param first the document's index of the statement's first event
  static EventFault of(int first, Fault fault) {
    int event = fault.event().isPresent() ? first + fault.event().getAsInt() : -1;
    return new EventFault(event, fault.code().word(), fault.field(), fault.sentence());
  }

  /// `{faults: […]}`
  static Json.Obj json(List<EventFault> faults) {
    return Json.Obj.builder().put("faults", array(faults)).build();
  }

  static Json.Arr array(List<EventFault> faults) {
    return new Json.Arr(faults.stream().<Json>map(EventFault::json).toList());
  }

  private Json json() {
    ObjBuilder json =
        Json.Obj.builder().put("code", code).put("field", field).put("sentence", sentence);
    return event < 0 ? json.build() : json.put("event", event).build();
  }
}
