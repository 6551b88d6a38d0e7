package suyuan.verifier.node;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import suyuan.verifier.node.Footprints.Footprint;

/// What each of some records has to wait for: the last before it that wrote what it reads or
/// writes, and those that have read since what it writes.
final class Order {
  private final Map<String, CompletableFuture<Void>> writers = new HashMap<>();
  private final Map<String, List<CompletableFuture<Void>>> readers = new HashMap<>();

  /// Done when everything is that must go before a record; fails if one of these does.
  CompletableFuture<Void> before(Footprint record) {
    List<CompletableFuture<Void>> before = new ArrayList<>();
    record.read().forEach(key -> Optional.ofNullable(writers.get(key)).ifPresent(before::add));
    for (String key : record.written()) {
      Optional.ofNullable(writers.get(key)).ifPresent(before::add);
      before.addAll(readers.getOrDefault(key, List.of()));
    }
    return CompletableFuture.allOf(before.toArray(CompletableFuture[]::new));
  }

  /// Takes the record after all that were taken.
  void add(Footprint record, CompletableFuture<Void> done) {
    record.read().forEach(key -> readers.computeIfAbsent(key, _ -> new ArrayList<>()).add(done));
    for (String key : record.written()) {
      writers.put(key, done);
      readers.remove(key);
    }
  }
}
