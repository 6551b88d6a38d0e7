package suyuan.verifier.ledger.embedded;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import suyuan.model.admission.LotMark;
import suyuan.model.gs1.Gtin;
import suyuan.model.gs1.Lot;
import suyuan.model.json.Json;
import suyuan.model.json.JsonLimits;
import suyuan.model.json.ObjBuilder;
import suyuan.model.ledger.Flag;

/// Flags and marks as the table keeps them, in JSON.
final class Codes {
  private Codes() {}

  static String flags(Set<Flag> flags) {
    return array(flags.stream().map(flag -> about(flag.lot(), flag.kind()).build()));
  }

  static Set<Flag> flags(String json) {
    return Set.copyOf(list(json, flag -> new Flag(kind(flag), lot(flag))));
  }

  static String marks(List<LotMark> marks) {
    return array(
        marks.stream()
            .map(
                mark ->
                    about(mark.lot(), mark.kind())
                        .put("cause", mark.cause())
                        .put("set", mark.set())
                        .build()));
  }

  static List<LotMark> markList(String json) {
    return list(
        json,
        mark ->
            new LotMark(
                lot(mark),
                kind(mark),
                mark.string("cause").orElseThrow(),
                mark.get("set").equals(java.util.Optional.of(Json.of(true)))));
  }

  private static ObjBuilder about(Lot lot, Flag.Kind kind) {
    return Json.Obj.builder()
        .put("gtin", lot.gtin().digits())
        .put("lot", lot.number())
        .put("kind", kind.name());
  }

  private static Lot lot(Json.Obj json) {
    return new Lot(new Gtin(json.string("gtin").orElseThrow()), json.string("lot").orElseThrow());
  }

  private static Flag.Kind kind(Json.Obj json) {
    return Flag.Kind.valueOf(json.string("kind").orElseThrow());
  }

  private static String array(Stream<Json.Obj> objects) {
    return new String(
        new Json.Arr(objects.<Json>map(object -> object).toList()).canonical().toArray(),
        java.nio.charset.StandardCharsets.UTF_8);
  }

  private static <T> List<T> list(String json, Function<Json.Obj, T> form) {
    return Json.parse(json, JsonLimits.MESSAGE) instanceof Json.Arr(List<Json> elements)
        ? elements.stream().map(Json.Obj.class::cast).map(form).toList()
        : List.of();
  }
}
