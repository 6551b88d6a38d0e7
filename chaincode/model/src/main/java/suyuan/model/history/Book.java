package suyuan.model.history;

import java.util.Collection;
import java.util.Optional;
import suyuan.model.Bytes;

/// Where entries are kept: in memory, or in a database that reads and writes them in batches.
public interface Book {
  Optional<Entry> read(String key);

  /// Puts an entry, with its canonical JSON.
  void write(Entry entry, Bytes canonical);

  /// Says that these entries are likely to be read soon.
  default void expect(Collection<String> keys) {}
}
