package suyuan.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import suyuan.model.Bytes;

/// A peer's state: what a transaction writes is there for the next one.
final class MapStore implements Store {
  final Map<String, Bytes> values = new TreeMap<>();

  int reads;

  @Override
  public List<Optional<Bytes>> get(List<String> keys) {
    reads++;
    return keys.stream().map(key -> Optional.ofNullable(values.get(key))).toList();
  }

  @Override
  public void write(SortedMap<String, Optional<Bytes>> changes) {
    changes.forEach(
        (key, value) ->
            value.ifPresentOrElse(bytes -> values.put(key, bytes), () -> values.remove(key)));
  }
}
