package suyuan.model.epcis;

import suyuan.model.Bytes;
import suyuan.model.json.Json;
import suyuan.model.json.JsonLimits;
import suyuan.model.merkle.MerkleTree;

/// One EPCIS 2.0 event in canonical form (RFC 8785).
public record Event(Json.Obj json, Bytes bytes, Bytes leafHash) {

  public static Event parse(Bytes canonical) {
    if (!(Json.parse(canonical, JsonLimits.MESSAGE) instanceof Json.Obj object)) {
      throw new IllegalArgumentException("An event is a JSON object");
    }
    return of(object);
  }

  public static Event of(Json.Obj json) {
    Bytes bytes = json.canonical();
    return new Event(json, bytes, MerkleTree.leaf(bytes));
  }
}
