package suyuan.model.history;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import suyuan.model.Bytes;

/// A book in memory, for tests and small ledgers.
public final class InMemoryBook implements Book {
  private final Map<String, Entry> entries = new HashMap<>();

  @Override
  public Optional<Entry> read(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  @Override
  public void write(Entry entry, Bytes canonical) {
    entries.put(entry.key(), entry);
  }

  /// All entries by key.
  public Stream<Entry> entries() {
    return new TreeMap<>(entries).values().stream();
  }
}
