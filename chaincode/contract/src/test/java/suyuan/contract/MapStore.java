package suyuan.contract;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import suyuan.model.Bytes;

/// A peer's state: what a transaction writes is there for the next one.
final class MapStore implements Store {
  final Map<String, Bytes> values = new TreeMap<>();

  @Override
  public Optional<Bytes> get(String key) {
    return Optional.ofNullable(values.get(key));
  }

  @Override
  public void put(String key, Bytes value) {
    values.put(key, value);
  }

  @Override
  public void delete(String key) {
    values.remove(key);
  }
}
