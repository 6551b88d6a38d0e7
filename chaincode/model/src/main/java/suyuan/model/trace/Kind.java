package suyuan.model.trace;

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

  private static final Map<String, Kind> BY_TERM =
      Map.of(
          "suyuan:recall", RECALLED,
          "suyuan:recallLifted", RECALL_LIFTED,
          "suyuan:afterSale", AFTER_SALE,
          "suyuan:conditions", CONDITIONS_RECORDED,
          "suyuan:adjustment", ADJUSTED);

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
    return BY_TERM.entrySet().stream()
        .filter(term -> event.has(term.getKey()))
        .map(Map.Entry::getValue)
        .min(Enum::compareTo)
        .orElseGet(() -> ofStep(event, step, action));
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
