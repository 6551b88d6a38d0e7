package suyuan.model.history;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import suyuan.model.json.Json;
import suyuan.model.json.ObjBuilder;

/// Writes a line of the case tables as an EPCIS event.
final class Script {
  private final Line line;
  private final Map<Integer, Json.Obj> earlier;

  private Script(Line line, Map<Integer, Json.Obj> earlier) {
    this.line = line;
    this.earlier = earlier;
  }

  /// @param earlier the events of earlier lines, for corrections
  static Json.Obj event(Line line, Map<Integer, Json.Obj> earlier) {
    return new Script(line, earlier).event();
  }

  private Json.Obj event() {
    return switch (line.verb()) {
      case "accepts" -> about("ADD", "accepting").build();
      case "makes" -> making("commissioning");
      case "reworks" -> making("repackaging");
      case "passes" -> check("conformant");
      case "fails" -> check("non_conformant");
      case "samples" -> about("OBSERVE", "sampling").build();
      case "commissions" ->
          about("ADD", "commissioning")
              .put("ilmd", Json.Obj.builder().put("cbvmda:lotNumber", word("of")).build())
              .build();
      case "packs" -> packing("ADD", word("into"));
      case "unpacks" -> packing("DELETE", word("outof"));
      case "ships" -> ship();
      case "receives" -> receive();
      case "sells" -> about("OBSERVE", "retail_selling").build();
      case "takes-back" -> about("OBSERVE", "receiving").put("disposition", "returned").build();
      case "destroys" -> about("DELETE", "destroying").build();
      case "gains" -> adjust("plus");
      case "loses" -> adjust("minus");
      case "logs" -> log();
      case "recalls" ->
          about("OBSERVE", "holding")
              .put("suyuan:recall", named().put("class", "safety").put("reason", "test").build())
              .build();
      case "lifts" ->
          about("OBSERVE", "holding").put("suyuan:recallLifted", named().build()).build();
      case "voids" -> correct(Integer.parseInt(line.words().getFirst()));
      default -> throw new IllegalArgumentException("Nobody can " + line.verb());
    };
  }

  private String word(String preposition) {
    return line.word(preposition).orElseThrow();
  }

  private ObjBuilder named() {
    return Json.Obj.builder().put("id", word("as"));
  }

  private ObjBuilder begin(String type, String step, Instant time) {
    return Json.Obj.builder()
        .put("type", type)
        .put("eventTime", time.toString())
        .put("eventTimeZoneOffset", "+00:00")
        .put("bizStep", step)
        .put("readPoint", id(line.word("at").orElse(line.party())));
  }

  private ObjBuilder about(String action, String step) {
    ObjBuilder event = begin("ObjectEvent", step, line.time()).put("action", action);
    return things(event, line.things(), "epcList", "quantityList");
  }

  private static Json.Obj id(String party) {
    return Json.Obj.builder().put("id", Stage.place(party).digitalLink()).build();
  }

  private static ObjBuilder things(ObjBuilder event, List<String> words, String ids, String sums) {
    List<String> epcs = new ArrayList<>();
    List<Json> amounts = new ArrayList<>();
    for (String word : words) {
      switch (word.charAt(0)) {
        case 'S', 'K' -> epcs.add(Stage.item(word).digitalLink());
        case 'U' -> epcs.add(Stage.unit(word).digitalLink());
        default -> amounts.add(amount(word));
      }
    }
    return event.put(ids, Json.strings(epcs)).put(sums, new Json.Arr(amounts));
  }

  /// `L1`, `L1:20`, `R1:2.5kg`.
  private static Json amount(String word) {
    String[] parts = word.split(":", 2);
    ObjBuilder amount = Json.Obj.builder().put("epcClass", Stage.lot(parts[0]).digitalLink());
    if (parts.length > 1) {
      amount.put("quantity", new BigDecimal(parts[1].replace("kg", "")));
      amount.put("uom", parts[1].endsWith("kg") ? "KGM" : "C62");
    }
    return amount.build();
  }

  private Json.Obj making(String step) {
    ObjBuilder event =
        begin("TransformationEvent", step, line.time()).put("transformationID", "urn:x-test:run");
    things(event, line.things(), "outputEPCList", "outputQuantityList");
    return things(event, line.after("from"), "inputEPCList", "inputQuantityList").build();
  }

  private Json.Obj check(String outcome) {
    return about("OBSERVE", "inspecting")
        .put("disposition", outcome)
        .put("suyuan:check", line.word("gate").orElse("release"))
        .build();
  }

  private Json.Obj packing(String action, String unit) {
    ObjBuilder event =
        begin("AggregationEvent", "packing", line.time())
            .put("action", action)
            .put("parentID", Stage.unit(unit).digitalLink());
    return things(event, line.things(), "childEPCs", "childQuantityList").build();
  }

  private Json.Obj ship() {
    return about("OBSERVE", "shipping")
        .put("sourceList", end("source", line.word("from").orElse(line.party())))
        .put("destinationList", end("destination", word("to")))
        .build();
  }

  private Json.Obj receive() {
    ObjBuilder event = about("OBSERVE", "receiving");
    line.word("from").ifPresent(from -> event.put("sourceList", end("source", from)));
    return event.build();
  }

  private static Json end(String name, String party) {
    return Json.Arr.of(
        Json.Obj.builder()
            .put("type", "location")
            .put(name, Stage.place(party).digitalLink())
            .build());
  }

  private Json.Obj adjust(String sign) {
    return about("OBSERVE", "cycle_counting")
        .put("suyuan:adjustment", "count")
        .put("suyuan:sign", sign)
        .build();
  }

  /// A logger's record from the line's time until another.
  private Json.Obj log() {
    String end = String.join(" ", line.after("until"));
    long gap = line.word("gap").map(Long::parseLong).orElse(0L);
    ObjBuilder summary =
        Json.Obj.builder()
            .put("start", line.time().toString())
            .put("end", Line.time(end).toString())
            .put("readings", 100)
            .put("min", 3)
            .put("max", 7)
            .put("mkt", 5)
            .put("secondsBelow", 0)
            .put("secondsAbove", 0)
            .put("gaps", gap == 0 ? 0 : 1)
            .put("gapSeconds", gap)
            .put("root", "0".repeat(64))
            .put("blob", "0".repeat(64));
    ObjBuilder event = begin("ObjectEvent", "shipping", Line.time(end)).put("action", "OBSERVE");
    return things(event, line.things(), "epcList", "quantityList")
        .put("suyuan:conditions", summary.build())
        .build();
  }

  private Json.Obj correct(int number) {
    Json.Obj original = java.util.Objects.requireNonNull(earlier.get(number), "line " + number);
    return original
        .with(
            "errorDeclaration",
            Json.Obj.builder().put("declarationTime", line.time().toString()).build())
        .with(
            "suyuan:corrects",
            Json.Obj.builder()
                .put("statement", "s" + number)
                .put("index", 0)
                .put("size", 1)
                .put("path", Json.Arr.of())
                .put("event", original)
                .build());
  }
}
