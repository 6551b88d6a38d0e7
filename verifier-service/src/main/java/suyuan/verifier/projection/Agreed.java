package suyuan.verifier.projection;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentSkipListMap;
import suyuan.model.json.Json;
import suyuan.model.json.ObjBuilder;

/// Up to which block each neighbour was seen to draw the same conclusions, since this node started.
@Singleton
final class Agreed {
  private final Map<String, Long> blocks = new ConcurrentSkipListMap<>();

  void upTo(String node, long block) {
    blocks.merge(node, block, Math::max);
  }

  OptionalLong with(String node) {
    Long block = blocks.get(node);
    return block == null ? OptionalLong.empty() : OptionalLong.of(block);
  }

  Json.Obj json() {
    ObjBuilder json = Json.Obj.builder();
    blocks.forEach(json::put);
    return json.build();
  }
}
