package suyuan.model.json;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Unmodifiable members in order. The type marks a map that nobody else can change, so that an
/// object made by the parser isn't copied again.
final class Members extends AbstractMap<String, Json> {
  private final Map<String, Json> map;

  private Members(Map<String, Json> map) {
    this.map = map;
  }

  static Members of(Map<String, Json> map) {
    if (map instanceof Members members) {
      return members;
    }
    Map<String, Json> copy = new LinkedHashMap<>(map);
    copy.keySet().forEach(Surrogates::refuseLone);
    return new Members(copy);
  }

  /// Takes over a map with checked names; its maker must let go of it.
  static Members own(Map<String, Json> map) {
    return new Members(map);
  }

  @Override
  public @Nullable Json get(@Nullable Object name) {
    return map.get(name);
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return map.containsKey(name);
  }

  @Override
  public int size() {
    return map.size();
  }

  @Override
  public Set<String> keySet() {
    return Collections.unmodifiableSet(map.keySet());
  }

  @Override
  public Set<Entry<String, Json>> entrySet() {
    return Collections.unmodifiableMap(map).entrySet();
  }
}
