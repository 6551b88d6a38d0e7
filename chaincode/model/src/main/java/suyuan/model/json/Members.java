package suyuan.model.json;

import java.util.AbstractMap;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
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
  public void forEach(BiConsumer<? super String, ? super Json> action) {
    map.forEach(action);
  }

  /// Whether the names come in the order of RFC 8785 section 3.2.3: that of UTF-16 code units, as
  /// `String` compares.
  boolean areOrdered() {
    String before = "";
    for (String name : map.keySet()) {
      if (before.compareTo(name) > 0) {
        return false;
      }
      before = name;
    }
    return true;
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
  public Collection<Json> values() {
    return Collections.unmodifiableCollection(map.values());
  }

  @Override
  public Set<Entry<String, Json>> entrySet() {
    return Collections.unmodifiableMap(map).entrySet();
  }
}
