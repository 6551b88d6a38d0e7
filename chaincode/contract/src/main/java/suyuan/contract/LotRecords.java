package suyuan.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import suyuan.model.admission.LotMark;
import suyuan.model.gs1.Lot;
import suyuan.model.json.Json;
import suyuan.model.ledger.Flag;

/// One small record per marked lot: the causes that stand, by kind of mark. Rarely written, so that
/// two statements about a lot don't stand in each other's way.
record LotRecords(State state) {

  Set<Flag.Kind> marks(Lot lot) {
    Set<Flag.Kind> marks = EnumSet.noneOf(Flag.Kind.class);
    state
        .json(Keys.lot(lot))
        .ifPresent(
            json ->
                Arrays.stream(Flag.Kind.values())
                    .filter(kind -> json.has(word(kind)))
                    .forEach(marks::add));
    return marks;
  }

  void apply(LotMark mark) {
    String kind = word(mark.kind());
    List<Json> before = state.json(Keys.lot(mark.lot())).orElse(Json.Obj.EMPTY).array(kind);
    List<Json> after = new ArrayList<>(before);
    Json cause = Json.of(mark.cause());
    after.remove(cause);
    if (mark.set()) {
      after.add(cause);
    }
    if (!after.equals(before)) {
      state.update(
          Keys.lot(mark.lot()),
          json -> after.isEmpty() ? json.without(kind) : json.with(kind, new Json.Arr(after)));
    }
  }

  private static String word(Flag.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
