package suyuan.model.wire;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import suyuan.model.admission.Fault;
import suyuan.model.admission.FaultCode;
import suyuan.model.gs1.Gtin;
import suyuan.model.gs1.Lot;
import suyuan.model.json.Json;
import suyuan.model.json.ObjBuilder;
import suyuan.model.ledger.Flag;

/// JSON of answers: `{"taken":[flag…]}`, `{"repeated":true}`, `{"refused":[fault…]}`.
final class AnswerJson {
  private static final Comparator<Flag> ORDER =
      Comparator.comparing((Flag flag) -> flag.lot().elementString()).thenComparing(Flag::kind);

  private AnswerJson() {}

  static Json.Obj write(Answer answer) {
    ObjBuilder json = Json.Obj.builder();
    switch (answer) {
      case Answer.Taken(Set<Flag> flags) ->
          json.put("taken", array(flags.stream().sorted(ORDER).map(AnswerJson::flag).toList()));
      case Answer.Repeated _ -> json.put("repeated", true);
      case Answer.Refused(List<Fault> faults) ->
          json.put("refused", array(faults.stream().map(AnswerJson::fault).toList()));
    }
    return json.build();
  }

  static Answer read(Json.Obj json) {
    if (json.has("taken")) {
      return new Answer.Taken(
          objects(json, "taken").stream().map(AnswerJson::flag).collect(Collectors.toSet()));
    }
    if (json.has("refused")) {
      return new Answer.Refused(objects(json, "refused").stream().map(AnswerJson::fault).toList());
    }
    if (json.has("repeated")) {
      return new Answer.Repeated();
    }
    throw new IllegalArgumentException("neither taken, repeated nor refused");
  }

  private static Json flag(Flag flag) {
    return Json.Obj.builder()
        .put("kind", word(flag.kind()))
        .put("gtin", flag.lot().gtin().digits())
        .put("lot", flag.lot().number())
        .build();
  }

  private static Flag flag(Json.Obj json) {
    return new Flag(
        constant(Flag.Kind.class, text(json, "kind")),
        new Lot(new Gtin(text(json, "gtin")), text(json, "lot")));
  }

  private static Json fault(Fault fault) {
    ObjBuilder json =
        Json.Obj.builder()
            .put("code", fault.code().word())
            .put("field", fault.field())
            .put("sentence", fault.sentence());
    fault.event().ifPresent(event -> json.put("event", event));
    return json.build();
  }

  private static Fault fault(Json.Obj json) {
    Optional<Integer> event = json.number("event").map(BigDecimal::intValueExact);
    return new Fault(
        constant(FaultCode.class, text(json, "code")),
        event.map(OptionalInt::of).orElseGet(OptionalInt::empty),
        text(json, "field"),
        text(json, "sentence"));
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String text(Json.Obj json, String name) {
    return json.string(name).orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
  }

  private static Json array(List<Json> elements) {
    return new Json.Arr(elements);
  }

  private static List<Json.Obj> objects(Json.Obj json, String name) {
    return json.array(name).stream()
        .map(
            element -> {
              if (element instanceof Json.Obj object) {
                return object;
              }
              throw new IllegalArgumentException(name + " holds something else than objects");
            })
        .toList();
  }
}
