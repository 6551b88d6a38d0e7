package suyuan.contract;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import suyuan.model.Bytes;
import suyuan.model.json.Json;
import suyuan.model.json.JsonLimits;

/// The state during one transaction. Every read of the ledger is a round trip to the peer, and the
/// ledger shows a transaction none of its own writes: so each key is read once, many together where
/// they are known before they are needed, and writes are kept here until [#commit()].
final class State {
  private final Store store;
  private final Map<String, Optional<Bytes>> known = new HashMap<>();
  private final SortedMap<String, Optional<Bytes>> changes = new TreeMap<>();
  private final Map<String, Object> forms = new HashMap<>();

  State(Store store) {
    this.store = store;
  }

  Optional<Bytes> get(String key) {
    expect(Stream.of(key));
    return known.getOrDefault(key, Optional.empty());
  }

  /// Reads at once what will be asked for.
  void expect(Stream<String> keys) {
    List<String> unknown = keys.filter(key -> !known.containsKey(key)).distinct().toList();
    if (!unknown.isEmpty()) {
      List<Optional<Bytes>> values = store.get(unknown);
      for (int i = 0; i < unknown.size(); i++) {
        known.put(unknown.get(i), values.get(i));
      }
    }
  }

  Optional<Json.Obj> json(String key) {
    return get(key).map(State::object);
  }

  /// What stands under the key in a typed form, made once: a statement with a thousand identifiers
  /// asks a thousand times for its party's prefixes.
  ///
  /// @param form the same for all who ask for this key
  <T> Optional<T> form(String key, Class<T> type, Function<Json.Obj, T> form) {
    Object known = forms.get(key);
    if (known == null) {
      Optional<T> made = json(key).map(form);
      made.ifPresent(value -> forms.put(key, value));
      return made;
    }
    return Optional.of(type.cast(known));
  }

  void put(String key, Bytes value) {
    change(key, Optional.of(value));
  }

  void put(String key, Json value) {
    put(key, value.canonical());
  }

  void delete(String key) {
    change(key, Optional.empty());
  }

  /// Replaces an object by what becomes of it; an empty one isn't kept.
  void update(String key, UnaryOperator<Json.Obj> change) {
    Json.Obj after = change.apply(json(key).orElse(Json.Obj.EMPTY));
    if (after.members().isEmpty()) {
      delete(key);
    } else {
      put(key, after);
    }
  }

  /// Hands all changes to the ledger.
  void commit() {
    store.write(Collections.unmodifiableSortedMap(changes));
  }

  private void change(String key, Optional<Bytes> value) {
    known.put(key, value);
    changes.put(key, value);
    forms.remove(key);
  }

  private static Json.Obj object(Bytes bytes) {
    if (Json.parse(bytes, JsonLimits.MESSAGE) instanceof Json.Obj object) {
      return object;
    }
    throw new IllegalStateException("The state holds something else than an object");
  }
}
