package suyuan.model.history;

import suyuan.model.json.Json;
import suyuan.model.ledger.Position;

/// Where a statement stands: corrections name the statement, not its position.
public record Filed(String key, Position position) implements Entry {
  static String key(String party, String statement) {
    return Subject.ofStatement(party, statement).toString();
  }

  @Override
  public Json.Obj json() {
    return Json.Obj.builder().put("block", position.block()).put("index", position.index()).build();
  }

  static Filed read(String key, Json.Obj json) {
    return new Filed(
        key,
        new Position(
            json.number("block").orElseThrow().longValueExact(),
            json.number("index").orElseThrow().intValueExact()));
  }
}
