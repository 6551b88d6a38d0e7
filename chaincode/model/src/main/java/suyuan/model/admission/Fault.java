package suyuan.model.admission;

import java.util.OptionalInt;

/// One reason of a refusal: code, the event's index within the statement (where it is about one),
/// the field, and a sentence for people.
public record Fault(FaultCode code, OptionalInt event, String field, String sentence) {

  static Fault of(FaultCode code, String field, String sentence) {
    return new Fault(code, OptionalInt.empty(), field, sentence);
  }

  Fault inEvent(int index) {
    return new Fault(code, OptionalInt.of(index), field, sentence);
  }
}
