package suyuan.contract;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import suyuan.model.Bytes;

/// A store of which someone is told that it is read.
record Watched(Store store, Runnable read) implements Store {

  @Override
  public List<Optional<Bytes>> get(List<String> keys) {
    read.run();
    return store.get(keys);
  }

  @Override
  public void write(SortedMap<String, Optional<Bytes>> changes) {
    store.write(changes);
  }
}
