package suyuan.model.trace;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import suyuan.model.epcis.Vocabulary;

/// The kinds of docs/events.md, found by its table: the first line that fits decides.
enum Kind {
  CORRECTED,
  REWORKED,
  BATCH_PRODUCED,
  PACKED,
  UNPACKED,
  RECALLED,
  RECALL_LIFTED,
  AFTER_SALE,
  CONDITIONS_RECORDED,
  ADJUSTED,
  SERIALS_COMMISSIONED,
  MATERIAL_RECEIVED,
  QUALITY_CHECKED,
  SAMPLED,
  SHIPPED,
  RETURNED,
  RECEIVED,
  STORED,
  SOLD,
  DESTROYED,
  OBSERVED;

  /// In the order in which they are asked for.
  private static final Map<String, Kind> BY_TERM = byTerm();

  private static Map<String, Kind> byTerm() {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    kinds.put("suyuan:recall", RECALLED);
    kinds.put("suyuan:recallLifted", RECALL_LIFTED);
    kinds.put("suyuan:afterSale", AFTER_SALE);
    kinds.put("suyuan:conditions", CONDITIONS_RECORDED);
    kinds.put("suyuan:adjustment", ADJUSTED);
    return Collections.unmodifiableMap(kinds);
  }

  static Kind of(Fields event) {
    if (event.has("errorDeclaration")) {
      return CORRECTED;
    }
    String step = event.text("bizStep").map(Vocabulary.BIZ_STEP::plain).orElse("");
    String action = event.text("action").orElse("");
    return switch (event.text("type").orElse("")) {
      case "TransformationEvent" ->
          step.equals("repackaging") || step.equals("repairing") ? REWORKED : BATCH_PRODUCED;
      case "AggregationEvent" ->
          switch (action) {
            case "ADD" -> PACKED;
            case "DELETE" -> UNPACKED;
            default -> OBSERVED;
          };
      case "ObjectEvent" -> ofObject(event, step, action);
      default -> OBSERVED;
    };
  }

  private static Kind ofObject(Fields event, String step, String action) {
    for (Map.Entry<String, Kind> term : BY_TERM.entrySet()) {
      if (event.has(term.getKey())) {
        return term.getValue();
      }
    }
    return ofStep(event, step, action);
  }

  private static Kind ofStep(Fields event, String step, String action) {
    return switch (step) {
      case "commissioning" -> action.equals("ADD") ? SERIALS_COMMISSIONED : OBSERVED;
      case "creating_class_instance", "accepting" ->
          action.equals("ADD") ? MATERIAL_RECEIVED : OBSERVED;
      case "inspecting" -> QUALITY_CHECKED;
      case "sampling" -> SAMPLED;
      case "shipping" -> SHIPPED;
      case "receiving" -> isReturn(event) ? RETURNED : RECEIVED;
      case "storing", "stocking" -> STORED;
      case "retail_selling" -> SOLD;
      case "destroying", "decommissioning" -> action.equals("DELETE") ? DESTROYED : OBSERVED;
      default -> OBSERVED;
    };
  }

  private static boolean isReturn(Fields event) {
    return event
        .text("disposition")
        .map(Vocabulary.DISPOSITION::plain)
        .filter("returned"::equals)
        .isPresent();
  }
}
